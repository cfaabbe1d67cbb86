/** A moment, in milliseconds since 1970, as the calendar and the clock of the zone that the process runs in tell it: ISO 8601, without a zone, to the second. */
export function localTime(moment: number): string {
	const date = new Date(moment);
	const year = String(date.getFullYear()).padStart(4, '0');
	const [month, day, hour, minute, second] = [
		date.getMonth() + 1,
		date.getDate(),
		date.getHours(),
		date.getMinutes(),
		date.getSeconds(),
	].map(part => String(part).padStart(2, '0'));
	return `${year}-${month}-${day}T${hour}:${minute}:${second}`;
}
