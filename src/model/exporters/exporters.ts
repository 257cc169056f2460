/** The formats that can be written, one line each. */
import { booksim } from './booksim.ts';
import { dot } from './dot.ts';
import { edgeList } from './edge-list.ts';
import type { Exporter } from './exporter.ts';
import { graphml } from './graphml.ts';

export const exporters: readonly Exporter[] = [booksim, graphml, dot, edgeList];
