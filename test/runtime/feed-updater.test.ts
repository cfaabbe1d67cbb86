import {expect, test} from 'vitest';
import type {Fact} from '../../source/app/fact.js';
import {createFeedUpdater, type UpdateProcess} from '../../source/runtime/feed-updater.js';
import type {UpdateReport} from '../../source/runtime/feeds/update-beside.js';

/** An updater whose processes say what a test has them say. */
function updating() {
	const facts: Fact[] = [];
	const processes: Array<{report: (report: UpdateReport) => void; end: () => void}> = [];
	const start = (): UpdateProcess => {
		const made = {report: (_: UpdateReport) => {}, end: () => {}};
		processes.push(made);
		return {
			onReport(listener) {
				made.report = listener;
			},
			onEnd(listener) {
				made.end = listener;
			},
		};
	};

	const update = createFeedUpdater(start);
	return {
		facts,
		processes,
		update() {
			update(fact => facts.push(fact));
		},
	};
}

const progress = {done: 1, total: 2, added: 3, failed: 0};

test('how far it is and what came of it are told, and then it can begin anew', () => {
	const {facts, processes, update} = updating();
	update();
	update();
	expect(processes).toHaveLength(1);
	processes[0]?.report({type: 'progress', progress});
	processes[0]?.report({type: 'updated', summary: 'Nothing new; 1 feed failed', failures: ['Lamp is gone']});
	processes[0]?.end();
	expect(facts).toEqual([
		{type: 'feeds-progressed', progress},
		{type: 'told', text: 'Nothing new; 1 feed failed: Lamp is gone'},
		{type: 'feeds-progressed', progress: null},
	]);
	update();
	expect(processes).toHaveLength(2);
});

test('a process that ends without a word is told of', () => {
	const {facts, processes, update} = updating();
	update();
	processes[0]?.end();
	expect(facts).toEqual([
		{type: 'feeds-progressed', progress: null},
		{type: 'trouble', reason: 'The feeds could not be updated: what did so has ended'},
	]);
});

test('without a library a sentence says what to do', () => {
	const facts: Fact[] = [];
	createFeedUpdater(null)(fact => facts.push(fact));
	expect(facts).toEqual([
		{type: 'feeds-progressed', progress: null},
		{type: 'trouble', reason: 'Feeds are kept in a library of your own: broadsheet subscribe makes one'},
	]);
});
