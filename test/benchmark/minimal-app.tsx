import {Box, render, Text, useApp, useInput} from 'ink';

const lines = Array.from(
	{length: 22},
	(_, index) => `Line ${index + 1} of the least that Ink can show on a full screen`,
);

/** The least program of the kind: a screen of lines, and a key to leave it. */
function MinimalApp() {
	const {exit} = useApp();
	useInput(input => {
		if (input.includes('q')) {
			exit();
		}
	});
	return (
		<Box flexDirection="column" width={80} height={24}>
			{lines.map(line => (
				<Text key={line} wrap="truncate">
					{line}
				</Text>
			))}
			<Text>q quit</Text>
		</Box>
	);
}

render(<MinimalApp />, {alternateScreen: true, incrementalRendering: true});
