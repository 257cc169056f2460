/**
 * The hall as a three scene: one instanced mesh for cabinets, one for the panels on their fronts, one plane, one
 * grid, one outline. It draws when something changed, never in a loop.
 */
import {
  AmbientLight,
  BoxGeometry,
  BufferAttribute,
  BufferGeometry,
  Color,
  DirectionalLight,
  EdgesGeometry,
  GridHelper,
  InstancedMesh,
  LineBasicMaterial,
  LineSegments,
  Matrix4,
  Mesh,
  MeshLambertMaterial,
  PerspectiveCamera,
  PlaneGeometry,
  Quaternion,
  Raycaster,
  Scene,
  Vector2,
  Vector3,
  WebGLRenderer,
} from 'three';
import { OrbitControls } from 'three/examples/jsm/controls/OrbitControls.js';
import type { PlanCabinet } from '../../model/layout/layout.ts';
import { colorOf, type ThemeName } from '../theme/tokens.ts';
import { boxesHolding, type CabinetBox, type HallBoxes } from './boxes.ts';
import { makeNamePlates } from './name-plates.ts';

const up = new Vector3(0, 1, 0);
const tile = 0.6;
const panelDepth = 0.02;

export class HallScene {
  readonly #renderer: WebGLRenderer;
  readonly #scene = new Scene();
  readonly #camera = new PerspectiveCamera(26, 1, 0.1, 4000);
  readonly #controls: OrbitControls;
  readonly #box = new BoxGeometry(1, 1, 1);
  readonly #edges = new EdgesGeometry(this.#box);
  /** All selected cabinets in one drawing. */
  readonly #outline = new LineSegments(new BufferGeometry(), new LineBasicMaterial());
  #content: { dispose(): void }[] = [];
  #cabinetMesh: InstancedMesh | null = null;
  #boxes: readonly CabinetBox[] = [];
  #frame = 0;
  #framed = false;

  /** Throws when the browser gives no WebGL. */
  constructor(canvas: HTMLCanvasElement) {
    this.#renderer = new WebGLRenderer({ canvas, antialias: true });
    this.#controls = new OrbitControls(this.#camera, canvas);
    this.#controls.maxPolarAngle = Math.PI / 2 - 0.02;
    this.#controls.addEventListener('change', () => this.draw());
    const sun = new DirectionalLight('white', 1.6);
    sun.position.set(-6, 14, 9);
    this.#outline.visible = false;
    this.#scene.add(new AmbientLight('white', 1.5), sun, this.#outline);
  }

  /** Numbers for tests and the status bar: draw calls and triangles of the last frame. */
  get info(): { readonly calls: number; readonly triangles: number } {
    const { calls, triangles } = this.#renderer.info.render;
    return { calls, triangles };
  }

  resize(width: number, height: number, pixelRatio: number): void {
    this.#renderer.setPixelRatio(Math.min(pixelRatio, 2));
    this.#renderer.setSize(width, height, false);
    this.#camera.aspect = width / Math.max(1, height);
    this.#camera.updateProjectionMatrix();
    this.draw();
  }

  show({ cabinets, panels }: HallBoxes, theme: ThemeName): void {
    for (const thing of this.#content) thing.dispose();
    this.#content = [];
    this.#boxes = cabinets;
    this.#scene.background = new Color(colorOf(theme, 'canvas'));
    const lineColor = (this.#outline.material as LineBasicMaterial).color;
    lineColor.set(colorOf(theme, 'act'));
    const bodies = this.#instances(cabinets.length);
    cabinets.forEach((box, index) => {
      bodies.setMatrixAt(index, bodyMatrix(box));
      bodies.setColorAt(index, new Color(colorOf(theme, `kind-${box.kind}-soft`)));
    });
    const fronts = this.#instances(panels.length);
    panels.forEach((panel, index) => {
      const box = cabinets[panel.cabinet] as CabinetBox;
      fronts.setMatrixAt(index, panelMatrix(box.cabinet, panel.lift, panel.height));
      fronts.setColorAt(index, new Color(colorOf(theme, `kind-${panel.kind}`)));
    });
    this.#cabinetMesh = bodies;
    const plates = makeNamePlates(cabinets, colorOf(theme, 'ink1'));
    if (plates) this.#add(plates.mesh, plates.dispose);
    this.#addFloor(theme);
    if (!this.#framed && cabinets.length > 0) this.frameAll();
    this.draw();
  }

  #instances(count: number): InstancedMesh {
    const material = new MeshLambertMaterial();
    const mesh = new InstancedMesh(this.#box, material, Math.max(1, count));
    mesh.count = count;
    mesh.frustumCulled = false;
    this.#add(mesh, () => {
      material.dispose();
      mesh.dispose();
    });
    return mesh;
  }

  #add(object: Mesh | LineSegments, dispose: () => void): void {
    this.#scene.add(object);
    this.#content.push({
      dispose: () => {
        this.#scene.remove(object);
        dispose();
      },
    });
  }

  #addFloor(theme: ThemeName): void {
    const { center, size } = this.#extent();
    const side = Math.ceil((Math.max(size.x, size.z) + 4) / tile) * tile;
    const floor = new Mesh(new PlaneGeometry(side, side), new MeshLambertMaterial({ color: colorOf(theme, 'panel') }));
    floor.rotation.x = -Math.PI / 2;
    floor.position.set(center.x, -0.004, center.z);
    this.#add(floor, () => {
      floor.geometry.dispose();
      floor.material.dispose();
    });
    const lines = Math.min(200, Math.round(side / tile));
    const grid = new GridHelper(side, lines, colorOf(theme, 'grid-strong'), colorOf(theme, 'grid-strong'));
    grid.position.set(center.x, 0, center.z);
    this.#add(grid, () => grid.dispose());
  }

  #extent(): { center: Vector3; size: Vector3 } {
    const low = new Vector3(Infinity, 0, Infinity);
    const high = new Vector3(-Infinity, 2, -Infinity);
    for (const { cabinet } of this.#boxes) {
      low.x = Math.min(low.x, cabinet.x);
      low.z = Math.min(low.z, cabinet.y);
      high.x = Math.max(high.x, cabinet.x + cabinet.width);
      high.z = Math.max(high.z, cabinet.y + cabinet.depth);
    }
    if (this.#boxes.length === 0) return { center: new Vector3(), size: new Vector3(6, 2, 6) };
    return { center: low.clone().add(high).multiplyScalar(0.5), size: high.clone().sub(low) };
  }

  /** Looks at everything from the front corner. */
  frameAll(): void {
    const { center, size } = this.#extent();
    // The sphere around everything fills the narrower side of the window.
    const radius = Math.max(1.5, size.length() / 2);
    const halfView = ((this.#camera.fov / 2) * Math.PI) / 180;
    const reach = radius / Math.sin(Math.min(halfView, Math.atan(Math.tan(halfView) * this.#camera.aspect)));
    const corner = new Vector3(-0.5, 0.68, 0.78).normalize().multiplyScalar(reach);
    this.#controls.target.copy(center).setY(0.8);
    this.#camera.position.copy(this.#controls.target).add(corner);
    this.#camera.far = reach * 6;
    this.#camera.updateProjectionMatrix();
    this.#controls.update();
    this.#framed = true;
    this.draw();
  }

  /** Turns about the target, or comes nearer: for keys. Radians and a factor. */
  step(turn: number, tilt: number, nearer: number): void {
    const offset = this.#camera.position.clone().sub(this.#controls.target);
    offset.applyAxisAngle(up, turn).multiplyScalar(nearer);
    const side = new Vector3().crossVectors(up, offset).normalize();
    const tilted = offset.clone().applyAxisAngle(side, tilt);
    if (tilted.angleTo(up) > 0.05 && tilted.angleTo(up) < Math.PI / 2 - 0.02) offset.copy(tilted);
    this.#camera.position.copy(this.#controls.target).add(offset);
    this.#controls.update();
    this.draw();
  }

  select(addresses: readonly string[]): void {
    const lit = boxesHolding(this.#boxes, addresses);
    const edges = this.#edges.getAttribute('position');
    const corners = new Float32Array(lit.length * edges.count * 3);
    const corner = new Vector3();
    lit.forEach((box, index) => {
      const matrix = bodyMatrix(box).scale(new Vector3(1.02, 1.005, 1.02));
      for (let k = 0; k < edges.count; k++) {
        corner.fromBufferAttribute(edges, k).applyMatrix4(matrix);
        corners.set([corner.x, corner.y, corner.z], (index * edges.count + k) * 3);
      }
    });
    this.#outline.geometry.dispose();
    this.#outline.geometry = new BufferGeometry().setAttribute('position', new BufferAttribute(corners, 3));
    this.#outline.frustumCulled = false;
    this.#outline.visible = lit.length > 0;
    this.draw();
  }

  /** The cabinet under a point, in pixels of the canvas. */
  pick(x: number, y: number): string | undefined {
    const { clientWidth, clientHeight } = this.#renderer.domElement;
    const caster = new Raycaster();
    caster.setFromCamera(new Vector2((x / clientWidth) * 2 - 1, 1 - (y / clientHeight) * 2), this.#camera);
    const hit = this.#cabinetMesh && caster.intersectObject(this.#cabinetMesh)[0];
    return hit?.instanceId === undefined ? undefined : this.#boxes[hit.instanceId]?.address;
  }

  draw(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#renderer.render(this.#scene, this.#camera);
    });
  }

  dispose(): void {
    cancelAnimationFrame(this.#frame);
    for (const thing of this.#content) thing.dispose();
    this.#controls.dispose();
    this.#outline.geometry.dispose();
    this.#edges.dispose();
    this.#box.dispose();
    this.#renderer.dispose();
  }
}

/** Plan coordinates (x, y) become (x, z); y is up here. */
function standing(cabinet: PlanCabinet): { readonly middle: Vector3; readonly turn: Quaternion } {
  return {
    middle: new Vector3(cabinet.x + cabinet.width / 2, 0, cabinet.y + cabinet.depth / 2),
    turn: new Quaternion().setFromAxisAngle(up, (-cabinet.turn * Math.PI) / 180),
  };
}

function bodyMatrix({ cabinet, height }: CabinetBox): Matrix4 {
  const { middle, turn } = standing(cabinet);
  middle.y = height / 2;
  return new Matrix4().compose(middle, turn, new Vector3(cabinet.width - 0.012, height, cabinet.depth));
}

/** A device reaches through its cabinet: a thin panel shows of it in front and behind. */
function panelMatrix(cabinet: PlanCabinet, lift: number, height: number): Matrix4 {
  const { middle, turn } = standing(cabinet);
  middle.y = lift + height / 2;
  const size = new Vector3(cabinet.width * 0.84, Math.max(0.012, height - 0.03), cabinet.depth + panelDepth * 2);
  return new Matrix4().compose(middle, turn, size);
}
