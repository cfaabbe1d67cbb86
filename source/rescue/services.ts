import {bookmarks} from './bookmarks.js';
import {instapaper} from './instapaper.js';
import {karakeep} from './karakeep.js';
import {matter} from './matter.js';
import {omnivore} from './omnivore.js';
import {pinboard} from './pinboard.js';
import {pocketHighlights, pocketTable} from './pocket.js';
import {pocketPage} from './pocket-page.js';
import {raindrop} from './raindrop.js';
import {readwise} from './readwise.js';
import type {JsonService, PageService, TableService} from './service.js';
import {wallabag} from './wallabag.js';

/** Services whose exports are tables, in the order in which they are tried. */
export const tableServices: readonly TableService[] = [pocketTable, instapaper, readwise, raindrop, matter];

/** Services whose exports are lists of JSON. */
export const jsonServices: readonly JsonService[] = [omnivore, wallabag, pinboard, karakeep, pocketHighlights];

/** Services whose exports are pages. */
export const pageServices: readonly PageService[] = [pocketPage, bookmarks];
