/** One line of the table: what was measured, and the values under the names of their columns. */
export type Row = {readonly what: string; readonly values: Readonly<Record<string, string>>};

export type Surroundings = {
	/** An empty folder of this run, removed afterwards. */
	readonly folder: string;
	/** The built program. */
	readonly program: string;
	/** The articles that come with it. */
	readonly sampleLibrary: string;
};

export type Measurement = {
	/** The name by which it can be asked for on the command line. */
	readonly name: string;
	readonly measure: (surroundings: Surroundings) => Promise<readonly Row[]>;
};

export const milliseconds = (value: number): string => `${value.toFixed(1)} ms`;
export const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;
export const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MB`;
export const times = (value: number, base: number): string => `${(value / base).toFixed(2)}×`;
