import type {Fact} from '../app/fact.js';
import type {Reader, State} from '../app/state.js';
import {anchorAt} from '../article/anchor.js';
import {requestFile} from './request-article.js';
import {type Step, same} from './step.js';

/** Fetch the full text of a piece of which there is only the beginning, from its address. */
export function fetchFullText(state: State, reader: Reader): Step {
	const {id, path, url} = reader.entry;
	if (url === null) {
		return same({...state, notice: {text: 'No address is known of this piece', tone: 'plain'}});
	}

	const request = state.lastRequest + 1;
	return [
		{...state, lastRequest: request, running: {request, what: 'Fetching the full text'}},
		[{type: 'fetch-full-text', request, id, path, href: url}],
	];
}

/** Show the full text that has come, at the words that are in view, when its piece is still open. */
export function takeFullText(state: State, fact: Extract<Fact, {readonly type: 'full-text-fetched'}>): Step {
	if (fact.request !== state.running?.request) {
		return same(state);
	}

	const {reader} = state;
	const done: State = {...state, running: null};
	switch (fact.fetched.kind) {
		case 'failed': {
			return same({...done, notice: {text: fact.fetched.reason, tone: 'error'}});
		}

		case 'saved': {
			const {path, said} = fact.fetched;
			return reader?.entry.id === fact.id
				? requestFile(done, path === reader.entry.path ? reader.key : null, path, {
						trail: reader.trail,
						anew: {words: anchorAt(reader.manuscript.text, reader.position), said},
					})
				: same({...done, notice: {text: said, tone: 'plain'}});
		}
	}
}
