import type {Fact} from '../app/fact.js';
import {keyOffer} from '../app/key-offer.js';
import {readingView} from '../app/reading-view.js';
import type {Reader, State} from '../app/state.js';
import {textOf, unitAt, unitFrom} from '../app/text-units.js';
import {visibleRange} from '../app/visible.js';
import type {Range} from '../article/manuscript.js';
import {show} from './move-in-text.js';
import {type Step, same} from './step.js';

/** Read aloud from the sentence that has the focus, or the first on the page; what is being read stops. */
export function toggleReading(state: State, reader: Reader): Step {
	if (reader.speech) {
		return stopReading(state, reader);
	}

	const text = textOf(reader);
	const start = reader.focus?.from ?? visibleRange(readingView(state, reader)).from;
	const sentence = unitFrom(text, 'sentence', start, 1) ?? unitAt(text, 'sentence', start);
	return sentence === null
		? same({...state, notice: {text: 'Nothing here can be read aloud', tone: 'plain'}})
		: speak(state, reader, sentence, `Reading aloud${keyOffer(state, 'read-aloud', 'stops')}`);
}

/** Fall silent. */
export function stopReading(state: State, reader: Reader): Step {
	return [{...state, reader: {...reader, speech: null}}, [{type: 'stop-speaking'}]];
}

/** A sentence was read: the next one follows, and the page with it. */
export function takeSpoken(state: State, {request, outcome, reason}: Extract<Fact, {type: 'spoken'}>): Step {
	const {reader} = state;
	if (!reader?.speech || reader.speech.request !== request) {
		return same(state);
	}

	const silent: Reader = {...reader, speech: null};
	if (reason !== null) {
		return same({...state, reader: silent, notice: {text: reason, tone: 'error'}});
	}

	const next = outcome === 'spoken' ? unitFrom(textOf(reader), 'sentence', reader.speech.to, 1) : null;
	return next === null ? same({...state, reader: silent}) : speak(state, silent, next, null);
}

function speak(state: State, reader: Reader, {from, to}: Range, notice: string | null): Step {
	const request = state.lastRequest + 1;
	const {manuscript, entry} = reader;
	const [next, effects] = show({...state, lastRequest: request}, {...reader, speech: {from, to, request}}, from);
	return [
		notice === null ? next : {...next, notice: {text: notice, tone: 'plain'}},
		[...effects, {type: 'speak', request, text: manuscript.text.slice(from, to), lang: entry.lang}],
	];
}
