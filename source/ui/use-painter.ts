import {createContext, use} from 'react';
import {type Painter, painterOf} from './theme.js';
import {terminal} from './themes/terminal.js';

/** What texts are painted with. */
export const PainterContext = createContext<Painter>(painterOf(terminal, 'palette'));

/** What paints in the theme that is shown. A view that asks is drawn again when that changes. */
export function usePainter(): Painter {
	return use(PainterContext);
}
