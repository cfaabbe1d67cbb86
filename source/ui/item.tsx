import {Box, useIsScreenReaderEnabled} from 'ink';
import type {ReactNode} from 'react';

type Props = {
	readonly role: 'listitem' | 'menuitem';
	readonly isChosen: boolean;
	readonly children: ReactNode;
};

/** A row that may be chosen, which a screen reader is told; on a screen it is what it holds and nothing more. */
export function Item({role, isChosen, children}: Props) {
	return useIsScreenReaderEnabled() ? (
		<Box aria-role={role} aria-state={{selected: isChosen}}>
			{children}
		</Box>
	) : (
		children
	);
}
