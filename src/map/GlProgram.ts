import type { CustomRenderMethodInput } from 'maplibre-gl';
import type { Projecting } from './flowShaders.ts';

/** Attributes of one instance, in the order of their numbers: name and size. */
export type Layout = readonly (readonly [name: string, size: number])[];

/** The program for one projection, and where its inputs are. */
interface Compiled {
  program: WebGLProgram;
  vertexArray: WebGLVertexArrayObject;
  uniforms: Map<string, WebGLUniformLocation | null>;
}

/** Draws many instances of one strip. Programs are made per projection, when MapLibre first asks for it. */
export class GlProgram {
  readonly #gl: WebGL2RenderingContext;
  readonly #sources: { vertex: (projecting: Projecting) => string; fragment: string };
  readonly #layout: Layout;
  readonly #corners: number;
  readonly #strip: WebGLBuffer;
  readonly #instances: WebGLBuffer;
  readonly #compiled = new Map<string, Compiled>();
  readonly #floats = new Map<string, Float32Array<ArrayBuffer>>();
  #count = 0;

  /** @param strip corners of the strip, two numbers each */
  constructor(
    gl: WebGL2RenderingContext,
    sources: { vertex: (projecting: Projecting) => string; fragment: string },
    strip: Float32Array<ArrayBuffer>,
    layout: Layout,
  ) {
    this.#gl = gl;
    this.#sources = sources;
    this.#layout = layout;
    this.#corners = strip.length / 2;
    this.#strip = gl.createBuffer();
    this.#instances = gl.createBuffer();
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#strip);
    gl.bufferData(gl.ARRAY_BUFFER, strip, gl.STATIC_DRAW);
  }

  /** Takes new instances: their numbers one after the other. */
  fill(numbers: readonly number[]): void {
    const gl = this.#gl;
    this.#count = numbers.length / this.#size;
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#instances);
    gl.bufferData(gl.ARRAY_BUFFER, new Float32Array(numbers), gl.DYNAMIC_DRAW);
  }

  /** Draws all instances. @param values of uniforms: numbers, vectors of 3 or 4, matrices of 16, else lists of colours */
  draw(
    { shaderData, defaultProjectionData: projection }: CustomRenderMethodInput,
    values: Readonly<Record<string, readonly number[]>>,
  ): void {
    if (this.#count === 0) return;
    const gl = this.#gl;
    const { program, vertexArray, uniforms } = this.#programFor(shaderData);
    const at = (name: string): WebGLUniformLocation | null => {
      let found = uniforms.get(name);
      if (found === undefined) uniforms.set(name, (found = gl.getUniformLocation(program, name)));
      return found;
    };
    gl.useProgram(program);
    gl.bindVertexArray(vertexArray);
    const set = (name: string, value: ArrayLike<number>): void => {
      const floats = this.#floatsOf(name, value);
      if (floats.length === 1) gl.uniform1fv(at(name), floats);
      else if (floats.length === 3) gl.uniform3fv(at(name), floats);
      else if (floats.length === 4) gl.uniform4fv(at(name), floats);
      else if (floats.length === 16) gl.uniformMatrix4fv(at(name), false, floats);
      else gl.uniform3fv(at(`${name}[0]`), floats);
    };
    set('u_projection_matrix', projection.mainMatrix);
    set('u_projection_fallback_matrix', projection.fallbackMatrix);
    set('u_projection_tile_mercator_coords', projection.tileMercatorCoords);
    set('u_projection_clipping_plane', projection.clippingPlane);
    set('u_projection_transition', [projection.projectionTransition]);
    for (const [name, value] of Object.entries(values)) set(name, value);
    gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, this.#corners, this.#count);
    gl.bindVertexArray(null);
  }

  remove(): void {
    for (const { program, vertexArray } of this.#compiled.values()) {
      this.#gl.deleteProgram(program);
      this.#gl.deleteVertexArray(vertexArray);
    }
    this.#compiled.clear();
    this.#gl.deleteBuffer(this.#strip);
    this.#gl.deleteBuffer(this.#instances);
  }

  /** The same numbers in 32 bits, in one array per uniform: WebGL asks any other list for its numbers one by one. */
  #floatsOf(name: string, value: ArrayLike<number>): Float32Array {
    let floats = this.#floats.get(name);
    if (floats?.length !== value.length) {
      floats = new Float32Array(value.length);
      this.#floats.set(name, floats);
    }
    floats.set(value);
    return floats;
  }

  get #size(): number {
    return this.#layout.reduce((sum, [, size]) => sum + size, 0);
  }

  #programFor(shaderData: CustomRenderMethodInput['shaderData']): Compiled {
    let compiled = this.#compiled.get(shaderData.variantName);
    if (!compiled) {
      const program = this.#link(shaderData);
      compiled = { program, vertexArray: this.#bind(program), uniforms: new Map() };
      this.#compiled.set(shaderData.variantName, compiled);
    }
    return compiled;
  }

  #link(projecting: Projecting): WebGLProgram {
    const gl = this.#gl;
    const program = gl.createProgram();
    const sources = [
      [gl.VERTEX_SHADER, this.#sources.vertex(projecting)],
      [gl.FRAGMENT_SHADER, this.#sources.fragment],
    ] as const;
    for (const [type, source] of sources) {
      const shader = gl.createShader(type);
      if (!shader) continue;
      gl.shaderSource(shader, source);
      gl.compileShader(shader);
      if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS) && !gl.isContextLost()) {
        throw new Error(`People cannot be drawn: ${gl.getShaderInfoLog(shader) ?? ''}`);
      }
      gl.attachShader(program, shader);
    }
    gl.linkProgram(program);
    return program;
  }

  #bind(program: WebGLProgram): WebGLVertexArrayObject {
    const gl = this.#gl;
    const vertexArray = gl.createVertexArray();
    gl.bindVertexArray(vertexArray);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#strip);
    this.#attribute(program, 'a_strip', 2, 8, 0, 0);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#instances);
    let offset = 0;
    for (const [name, size] of this.#layout) {
      this.#attribute(program, name, size, this.#size * 4, offset, 1);
      offset += size * 4;
    }
    gl.bindVertexArray(null);
    return vertexArray;
  }

  #attribute(
    program: WebGLProgram,
    name: string,
    size: number,
    stride: number,
    offset: number,
    divisor: number,
  ): void {
    // prettier-ignore
    const gl = this.#gl;
    const at = gl.getAttribLocation(program, name);
    if (at < 0) return;
    gl.enableVertexAttribArray(at);
    gl.vertexAttribPointer(at, size, gl.FLOAT, false, stride, offset);
    gl.vertexAttribDivisor(at, divisor);
  }
}
