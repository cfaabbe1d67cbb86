import {checkAddress} from '../../article/address.js';
import {openAddress} from '../../io/open-address.js';
import type {Surroundings} from '../../io/surroundings.js';
import {type ConfiguredPrograms, fillCommand} from './configured.js';
import {failedSentence, missingSentence} from './sentences.js';

/** Have an address opened, whole as it is; returns why not, or `null`. Never rejects. */
export async function open(
	address: string,
	surroundings: Surroundings,
	configured: ConfiguredPrograms,
): Promise<string | null> {
	const checked = checkAddress(address, null);
	if (checked.kind === 'refused') {
		return checked.reason;
	}

	const command = configured.open === null ? null : fillCommand(configured.open, {address: checked.href}, 'address');
	const opened = await openAddress(checked.href, surroundings, command);
	switch (opened.kind) {
		case 'opened': {
			return null;
		}

		case 'missing': {
			return missingSentence('open', opened.program, configured.file, command !== null);
		}

		case 'failed': {
			return failedSentence(opened.program, opened.status);
		}
	}
}
