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

  /** Draws all instances. @param values of uniforms: vectors, or lists of colours */
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
    gl.uniformMatrix4fv(at('u_projection_matrix'), false, projection.mainMatrix);
    gl.uniformMatrix4fv(at('u_projection_fallback_matrix'), false, projection.fallbackMatrix);
    gl.uniform4fv(at('u_projection_tile_mercator_coords'), [...projection.tileMercatorCoords]);
    gl.uniform4fv(at('u_projection_clipping_plane'), [...projection.clippingPlane]);
    gl.uniform1f(at('u_projection_transition'), projection.projectionTransition);
    for (const [name, value] of Object.entries(values)) {
      if (value.length === 1) gl.uniform1f(at(name), value[0] ?? 0);
      else if (value.length === 3) gl.uniform3fv(at(name), value);
      else if (value.length === 4) gl.uniform4fv(at(name), value);
      else gl.uniform3fv(at(`${name}[0]`), value);
    }
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
