import {readPublishedTime} from '../published-time.js';

/** Zones that dates of e-mail name (RFC 5322, section 4.3), and those that feeds name beside them; in minutes east of Greenwich. */
const zones: ReadonlyMap<string, string> = new Map([
	['EST', '-0500'],
	['EDT', '-0400'],
	['CST', '-0600'],
	['CDT', '-0500'],
	['MST', '-0700'],
	['MDT', '-0600'],
	['PST', '-0800'],
	['PDT', '-0700'],
	['AKST', '-0900'],
	['AKDT', '-0800'],
	['HST', '-1000'],
	['AST', '-0400'],
	['ADT', '-0300'],
	['NST', '-0330'],
	['NDT', '-0230'],
	['BRT', '-0300'],
	['ART', '-0300'],
	['WET', '+0000'],
	['WEST', '+0100'],
	['BST', '+0100'],
	['CET', '+0100'],
	['MEZ', '+0100'],
	['CEST', '+0200'],
	['MESZ', '+0200'],
	['EET', '+0200'],
	['EEST', '+0300'],
	['SAST', '+0200'],
	['MSK', '+0300'],
	['IST', '+0530'],
	['SGT', '+0800'],
	['HKT', '+0800'],
	['AWST', '+0800'],
	['JST', '+0900'],
	['KST', '+0900'],
	['ACST', '+0930'],
	['AEST', '+1000'],
	['AEDT', '+1100'],
	['NZST', '+1200'],
	['NZDT', '+1300'],
	['UT', 'Z'],
	['WAT', '+0100'],
]);

const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s*/i;

/** The date of a feed as ISO 8601: those of e-mail (RFC 822 and 5322) with their odd zones and short years, ISO 8601 in its forms, the C function's asctime, seconds since 1970; `null` for anything else. */
export function readFeedTime(written: string | null | undefined): string | null {
	const text = (written ?? '').slice(0, 100).replaceAll(/\s+/g, ' ').trim();
	return text === '' ? null : (readPublishedTime(text) ?? readPublishedTime(straightened(text)));
}

function straightened(text: string): string {
	if (/^\d{10}(?:\d{3})?$/.test(text)) {
		return new Date(Number(text) * (text.length === 10 ? 1000 : 1)).toISOString();
	}

	return numericForm(
		withPlainZone(text.replace(/\s*\([^()]*\)$/, ''))
			.replace(weekday, '')
			.replace(new RegExp(`^(\\d{1,2})[-/ ]((?:${months})[a-z]{0,6})[-/ ](\\d{2,4})`, 'i'), dayMonthYear)
			// Thu Jan 1 19:48:21 2004
			.replace(
				new RegExp(
					`^((?:${months})[a-z]{0,6}) (\\d{1,2}),? (\\d{1,2}:\\d{2}(?::\\d{2})?)(?: ([+-]\\d{4}|Z|UTC|GMT))? (\\d{4})$`,
					'i',
				),
				(_, month: string, day: string, clock: string, zone: string | undefined, year: string) =>
					`${day} ${month} ${year} ${clock} ${zone ?? ''}`,
			)
			// A leap second, which no calendar here has.
			.replace(/(:\d{2}):60\b/, '$1:59')
			.replace(/([T ])(\d):(\d{2})/, '$10$2:$3')
			.trim(),
	);
}

function dayMonthYear(_: string, day: string, month: string, year: string): string {
	const short = Number(year);
	return `${day} ${month} ${year.length === 2 ? short + (short < 50 ? 2000 : 1900) : year}`;
}

function withPlainZone(text: string): string {
	return (
		text
			// GMT+1, UTC-03:30
			.replace(/(?:GMT|UTC?)\s*([+-]\d{1,2}:?(?:\d{2})?)$/i, '$1')
			.replace(/\s?([+-])(\d{1,2})(?::?(\d{2}))?$/, (all, sign: string, hours: string, minutes: string | undefined) =>
				/:\d{2}/.test(text.slice(0, -all.length)) ? `${sign}${hours.padStart(2, '0')}${minutes ?? '00'}` : all,
			)
			.replace(/(\d)\s?([A-Z]{2,4})$/i, (all, digit: string, zone: string) => {
				const offset = zones.get(zone.toUpperCase());
				return offset === undefined ? all : `${digit} ${offset}`;
			})
			// A letter of the military, which was used the wrong way round so often that it says nothing (RFC 5322, 4.3).
			.replace(/(:\d{2})\s?[A-IK-Y]$/i, '$1 Z')
	);
}

/** Forms of ISO 8601 with fewer hyphens or parts. */
function numericForm(text: string): string {
	const [, date = '', time = ''] = /^([\d-]+)(?:[T ](.*))?$/i.exec(text) ?? [];
	if (date === '') {
		return text;
	}

	const clock = time
		.replace(/[.,]\d+/, '')
		.replace(
			/^(\d{2})(\d{2})(\d{2})?/,
			(_, hour: string, minute: string, second = '00') => `${hour}:${minute}:${second}`,
		);
	const day = dayOf(date);
	return day === null ? text : clock === '' ? day : `${day}T${clock}`;
}

function dayOf(date: string): string | null {
	const [, year = '', month = '01', day = '01'] =
		/^(\d{4})-?(\d{2})-?(\d{2})$/.exec(date) ??
		/^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(date) ??
		/^(\d{4})$/.exec(date) ??
		[];
	if (year !== '') {
		return `${year}-${month}-${day}`;
	}

	// The day of a year.
	const [, ordinalYear, ordinal] = /^(\d{4})-?(\d{3})$/.exec(date) ?? [];
	return ordinalYear === undefined || Number(ordinal) < 1 || Number(ordinal) > 366
		? null
		: new Date(Date.UTC(Number(ordinalYear), 0, Number(ordinal))).toISOString().slice(0, 10);
}
