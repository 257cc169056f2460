/** The small drawing of a design on its card. */
import { memo, useMemo } from 'react';
import type { Design } from '../../model/design/design.ts';
import './art.css';
import { artOf, type Band, gridFor, type Picture, type Tile } from './art.ts';

export interface ArtProps {
  /** Undefined while it is fetched: the ground alone. */
  readonly design: Design | undefined;
  readonly width: number;
  readonly height: number;
}

/** Ground left around the drawing, and the share of a tile that is gap. */
const margin = 14;
const gap = 0.14;
const bandGap = 0.16;
/** Narrower cells are not drawn apart. */
const leastCell = 3;
/** Height to width of a cabinet with its contents; without them it is a square. */
const cabinetAspect = 1.75;

const nothing: Picture = { tiles: [], inRow: undefined };

export const Art = memo(function Art({ design, width, height }: ArtProps) {
  const { tiles, inRow } = useMemo(() => (design ? artOf(design) : nothing), [design]);
  const aspect = tiles.some(({ bands }) => bands.length > 0) ? cabinetAspect : 1;
  const box = { width: width - 2 * margin, height: height - 2 * margin };
  const grid = gridFor(tiles.length, box, aspect, inRow);
  const rows = Math.ceil(tiles.length / grid.columns);
  const left = (width - Math.min(tiles.length, grid.columns) * grid.width) / 2;
  const top = (height - rows * grid.height) / 2;
  return (
    <svg className="art" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="xMidYMid meet" aria-hidden="true">
      {tiles.map((tile, index) => (
        <CabinetTile
          // biome-ignore lint/suspicious/noArrayIndexKey: a place in the row is what a tile is
          key={index}
          tile={tile}
          x={left + (index % grid.columns) * grid.width + (grid.width * gap) / 2}
          y={top + Math.floor(index / grid.columns) * grid.height + (grid.height * gap) / 4}
          width={grid.width * (1 - gap)}
          height={grid.height * (1 - gap / 2)}
        />
      ))}
    </svg>
  );
});

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function CabinetTile({ tile, x, y, width, height }: Place & { readonly tile: Tile }) {
  if (tile.bands.length === 0) {
    return <rect className="art-solid" data-tint={tile.tint} {...{ x, y, width, height }} rx={width / 12} />;
  }
  const inset = width * 0.08;
  return (
    <g>
      <rect className="art-box" data-tint={tile.tint} {...{ x, y, width, height }} rx={width / 24} />
      {tile.bands.map((band) => (
        <BandShape
          key={`${band.from} ${band.tint}`}
          band={band}
          {...{ x: x + inset, y: y + inset, width: width - 2 * inset, height: height - 2 * inset }}
        />
      ))}
    </g>
  );
}

function BandShape({ band, x, y, width, height }: Place & { readonly band: Band }) {
  const own = band.height * height;
  const space = Math.min(own * bandGap, 2);
  const cells = band.cards > 0 && width / band.cards > leastCell ? band.cards : 1;
  return Array.from({ length: cells }, (_, index) => (
    <rect
      // biome-ignore lint/suspicious/noArrayIndexKey: cells have nothing but their place
      key={index}
      className="art-solid"
      data-tint={band.tint}
      x={x + (index * width) / cells}
      y={y + band.from * height + space / 2}
      width={width / cells - (cells > 1 ? space / 2 : 0)}
      height={own - space}
      rx={Math.min(1, own / 4)}
    />
  ));
}
