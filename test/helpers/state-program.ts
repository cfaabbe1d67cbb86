import process from 'node:process';
import {placesOf} from '../../source/library/state/read-state.js';
import {closeState, openState, takeNotices} from '../../source/library/state/reader-state.js';
import {write} from '../../source/library/state/write-state.js';
import {noon} from './noon.js';

// A process of its own that opens a state, reads it and writes into it, and tells what came of that: for tests that run it as another user.
const [folder = ''] = process.argv.slice(2);
const state = openState(folder, noon);
const find = () =>
	placesOf(
		state,
		[
			{id: 'a', path: ''},
			{id: 'b', path: ''},
		],
		noon,
	);
const before = find();
const written = write(state, [{id: 'b', done: true}], noon);
const after = find();
process.stdout.write(
	JSON.stringify({
		notices: takeNotices(state),
		before: before.found.map(({id}) => id),
		trouble: before.trouble,
		written,
		after: after.found.map(({id}) => id),
	}),
);
closeState(state);
