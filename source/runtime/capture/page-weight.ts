/** More bytes, or more tags, than a page that is taken apart may have: it would take more memory than a reader has to give. Some 40,000 tags take 100 MB. */
const most = {bytes: 3_000_000, tags: 40_000};

const lessThan = 0x3c;

/** Whether a page is too heavy for its article to be extracted: it is kept as it is. */
export function isHeavy(bytes: Uint8Array): boolean {
	if (bytes.length > most.bytes) {
		return true;
	}

	let tags = 0;
	for (let index = bytes.indexOf(lessThan); index !== -1; index = bytes.indexOf(lessThan, index + 1)) {
		tags++;
	}

	return tags > most.tags;
}
