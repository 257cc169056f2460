/**
 * Question: how long must a cable between two ports be?
 *
 * Within a cabinet |dz| + 2 · dress, and its depth when the ports are on different faces. Between cabinets up to the
 * tray, along the tray, and down: (tray − z_a) + (tray − z_z) + path + 2 · dress; without drawn trays the path is
 * |dx| + |dy|. needed = run + max(0.3, 0.1 · run).
 */
/** Metres: x along the row, y across rows, z up. */
export type PortPosition = readonly [x: number, y: number, z: number];

export interface Routing {
  readonly trayM: number;
  /** At each end, from the port to the cabinet's vertical path. */
  readonly dressM: number;
}

/** Engineering estimates. */
export const defaultRouting: Routing = { trayM: 2.7, dressM: 0.3 };
const leastSlackM = 0.3;
const slackShare = 0.1;

export interface CableRun {
  readonly runM: number;
  readonly neededM: number;
}

/** `pathM`: along the drawn trays; straight along both axes when not given. */
export function runBetweenCabinets(
  a: PortPosition,
  z: PortPosition,
  routing = defaultRouting,
  pathM?: number,
): CableRun {
  const path = pathM ?? Math.abs(a[0] - z[0]) + Math.abs(a[1] - z[1]);
  const rises = Math.abs(routing.trayM - a[2]) + Math.abs(routing.trayM - z[2]);
  return withSlack(rises + path + 2 * routing.dressM);
}

/** `depthM`: of the cabinet when the ports are on different faces, else 0. */
export function runInCabinet(a: PortPosition, z: PortPosition, routing = defaultRouting, depthM = 0): CableRun {
  return withSlack(Math.abs(a[2] - z[2]) + 2 * routing.dressM + depthM);
}

function withSlack(runM: number): CableRun {
  return { runM, neededM: runM + Math.max(leastSlackM, slackShare * runM) };
}
