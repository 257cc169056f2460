/** What is in one box of the pile: a row of squares for each kind, and the links between the rows as fine lines. */
import type { PieceData } from './fabric-nodes.ts';
import { boxRow, mostDrawn } from './fabric-scene.ts';

const cell = { width: 30, height: 26, gap: 12 };
const labelRoom = 16;

export function BoxInside({ rows, width }: { readonly rows: PieceData['rows']; readonly width: number }) {
  const inner = width - 24;
  const step = cell.width + cell.gap;
  const drawn = rows.map((row, index) => {
    const n = Math.min(row.each, mostDrawn);
    const left = (inner - n * step + cell.gap) / 2;
    const y = labelRoom + index * boxRow;
    return { ...row, y, centres: Array.from({ length: n }, (_, k) => left + k * step + cell.width / 2) };
  });
  const height = labelRoom + (rows.length - 1) * boxRow + cell.height + 4;
  return (
    <svg className="box-inside" width={inner} height={height} aria-hidden="true">
      {drawn.flatMap((upper, index) =>
        drawn
          .slice(index + 1)
          .filter((lower) => upper.joined.includes(lower.id))
          .flatMap((lower) =>
            lower.centres.flatMap((from) =>
              upper.centres.map((to) => (
                <line
                  key={`${lower.id} ${upper.id} ${from} ${to}`}
                  x1={from}
                  y1={lower.y}
                  x2={to}
                  y2={upper.y + cell.height}
                />
              )),
            ),
          ),
      )}
      {drawn.map((row) => (
        <g key={row.id} data-role={row.role}>
          <text x={inner / 2} y={row.y - 5} textAnchor="middle">
            {row.name}
          </text>
          {row.centres.map((x) => (
            <rect key={x} x={x - cell.width / 2} y={row.y} width={cell.width} height={cell.height} rx={2} />
          ))}
          {row.each > mostDrawn && (
            <text x={(row.centres.at(-1) ?? 0) + cell.width} y={row.y + 18}>
              +{row.each - mostDrawn}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}
