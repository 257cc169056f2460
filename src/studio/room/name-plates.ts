/** Names on the roofs of the cabinets: one texture with all words, one mesh with a quad for each. */
import {
  BufferAttribute,
  BufferGeometry,
  CanvasTexture,
  LinearFilter,
  Mesh,
  MeshBasicMaterial,
  SRGBColorSpace,
} from 'three';
import { tokens } from '../theme/tokens.ts';
import type { CabinetBox } from './boxes.ts';

/** Pixels of one name in the texture; a texture of 2,048 holds `mostPlates` of them. */
const plate = { width: 128, height: 64 };
const columns = 16;
const mostPlates = 512;
/** Above the roof by so much, metres, or the two would flicker through each other. */
const lift = 0.006;

export function makeNamePlates(
  boxes: readonly CabinetBox[],
  ink: string,
): { readonly mesh: Mesh; dispose(): void } | null {
  if (boxes.length === 0 || boxes.length > mostPlates) return null;
  const rows = Math.ceil(boxes.length / columns);
  const paper = document.createElement('canvas');
  paper.width = columns * plate.width;
  paper.height = rows * plate.height;
  const pen = paper.getContext('2d');
  if (!pen) return null;
  pen.fillStyle = ink;
  pen.font = `600 34px ${tokens.font.narrow.$value.join(',')}`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  const corners = new Float32Array(boxes.length * 12);
  const uvs = new Float32Array(boxes.length * 8);
  const faces: number[] = [];
  boxes.forEach(({ name, cabinet, height }, index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    pen.fillText(name, (column + 0.5) * plate.width, (row + 0.5) * plate.height, plate.width - 8);
    const wide = cabinet.width * 0.9;
    const deep = (wide * plate.height) / plate.width;
    const [x, z] = [cabinet.x + cabinet.width / 2, cabinet.y + cabinet.depth / 2];
    const turn = (cabinet.turn * Math.PI) / 180;
    const spots = [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ] as const;
    spots.forEach(([across, along], corner) => {
      const [dx, dz] = [(across * wide) / 2, (along * deep) / 2];
      corners.set(
        [x + dx * Math.cos(turn) - dz * Math.sin(turn), height + lift, z + dx * Math.sin(turn) + dz * Math.cos(turn)],
        (index * 4 + corner) * 3,
      );
      const u = (column + (across + 1) / 2) / columns;
      const v = 1 - (row + (along + 1) / 2) / rows;
      uvs.set([u, v], (index * 4 + corner) * 2);
    });
    const first = index * 4;
    faces.push(first, first + 2, first + 1, first, first + 3, first + 2);
  });
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(corners, 3));
  geometry.setAttribute('uv', new BufferAttribute(uvs, 2));
  geometry.setIndex(faces);
  const texture = new CanvasTexture(paper);
  texture.colorSpace = SRGBColorSpace;
  texture.minFilter = LinearFilter;
  const material = new MeshBasicMaterial({ map: texture, transparent: true });
  return {
    mesh: new Mesh(geometry, material),
    dispose: () => {
      geometry.dispose();
      texture.dispose();
      material.dispose();
    },
  };
}
