const moreMarks = /(\p{M}{30})\p{M}+/gu;

/**
A text in its composed form (NFC, UAX #15), in linear time: of more than 30 marks on one letter, which no writing has, the others are dropped (as in the Stream-Safe Text Format there), because putting n of them in order takes n² steps.
*/
export function compose(text: string): string {
	return text.replaceAll(moreMarks, '$1').normalize('NFC');
}
