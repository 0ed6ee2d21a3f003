/**
 * How people are drawn by the graphics processor: each arrow and each circle is one instance, whose shape is found pixel by
 * pixel. Sizes are CSS pixels. Nothing here decides what is shown but the time: an arrow is drawn within its own interval.
 */

/** Pieces along an arrow. */
export const ARROW_PIECES = 32;

/** MapLibre's own part of a vertex shader, which knows the projection. */
export interface Projecting {
  vertexShaderPrelude: string;
  define: string;
}

/** Of the view: pixels of the world, pixels of 100,000 people (width, or radius squared), least size, seconds played. */
const uniforms = `
uniform vec4 u_view;
uniform vec3 u_now;`;

/** `a_strip`: share of the way, side. `a_life`: from, to. `a_kind`: kind, number. */
export const arrowVertex = ({ vertexShaderPrelude, define }: Projecting): string => `#version 300 es
${vertexShaderPrelude}
${define}
in vec2 a_strip;
in vec4 a_ends;
in vec2 a_control;
in vec3 a_persons;
in vec2 a_life;
in vec2 a_kind;
${uniforms}
const float STEP = 1.0 / ${ARROW_PIECES}.0;
out vec2 v_at;
flat out vec4 v_widths;
flat out vec4 v_shape;
void main() {
  v_at = vec2(0.0); v_widths = vec4(0.0); v_shape = vec4(0.0);
  gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  if (u_now.x < a_life.x || u_now.x >= a_life.y) return;
  float t = a_strip.x;
  vec2 from = a_ends.xy, to = a_ends.zw;
  vec3 wide = max(vec3(u_view.z), a_persons * u_view.y);
  float head = max(1.5 * wide.y, wide.y + 5.0);
  // One that is hardly longer than its head is wide has no room to bend.
  float room = clamp(distance(from, to) * u_view.x / head - 1.0, 0.0, 2.0) / 2.0;
  vec2 control = mix((from + to) / 2.0, a_control, room);
  vec2 way = mix(control - from, to - control, t);
  float pace = length(way);
  vec2 along = pace > 0.0 ? way / pace : vec2(1.0, 0.0);
  float len = (2.0 * distance(from, to) + distance(from, control) + distance(control, to)) / 3.0 * u_view.x;
  float out_ = (t == 0.0 ? -2.0 : t == 1.0 ? 2.0 : 0.0);
  float tip = min(0.95 * head, 0.5 * len);
  // As wide as the head only where the head is: what stays empty costs as much as what is drawn.
  float grown = mix(0.55, 1.0, clamp(t * len / max(1.0, len - tip), 0.0, 1.0));
  float across = max(wide.y, wide.z) * grown;
  if ((1.0 - t - STEP) * len < tip + 1.0) across = max(across, head);
  v_at = vec2(t * len + out_, a_strip.y * (across * 0.5 + 1.0));
  v_widths = vec4(wide, len);
  // An arrow comes and goes within its interval; where time rests it is whole.
  float ease = min(20.0, 0.15 * (a_life.y - a_life.x));
  float there = min(u_now.x - a_life.x, a_life.y - u_now.x) / ease;
  float shown = mix(clamp(0.3 + 0.7 * there, 0.3, 1.0), 1.0, u_now.y);
  float raised = u_now.z < 0.0 ? 1.0 : u_now.z == a_kind.y ? 1.0 : 0.25;
  // Fewer people than the least width stands for are drawn fainter instead.
  float light = mix(0.5, 1.0, clamp(a_persons.y * u_view.y / u_view.z, 0.0, 1.0));
  v_shape = vec4(head, tip, a_kind.x, shown * raised * light);
  vec2 place = mix(mix(from, control, t), mix(control, to, t), t);
  gl_Position = projectTile(place + (along * out_ + vec2(-along.y, along.x) * v_at.y) / u_view.x);
}`;

/** Kinds: 0 refugee, 1 displaced within (a broken body), 2 return (a hollow head), 3 evacuation (an open head). */
export const arrowFragment = `#version 300 es
precision highp float;
${uniforms}
uniform vec3 u_colors[6];
uniform vec3 u_paper;
uniform float u_ratio;
in vec2 v_at;
flat in vec4 v_widths;
flat in vec4 v_shape;
out vec4 color;
float hash(vec2 at) { return fract(sin(dot(at, vec2(12.9898, 78.233))) * 43758.5453); }
float inside(float px) { return clamp(px * u_ratio + 0.5, 0.0, 1.0); }
void main() {
  float low = v_widths.x, wide = v_widths.y, high = v_widths.z, len = v_widths.w;
  float head = v_shape.x, tip = v_shape.y, kind = v_shape.z;
  float along = v_at.x, left = len - along, away = abs(v_at.y);
  float grown = mix(0.55, 1.0, clamp(along / max(1.0, len - tip), 0.0, 1.0));
  float ends = inside(along) * inside(left - tip);
  float body = inside(0.5 * wide * grown - away) * ends;
  if (kind == 1.0) body *= inside(abs(mod(along, 15.0) - 7.5) - 1.4);
  float slant = 1.0 / sqrt(1.0 + head * head / (4.0 * tip * tip));
  float rim = min((0.5 * head * left / tip - away) * slant, tip - left);
  float point = inside(rim);
  float hollow = kind == 2.0 ? inside(min(rim, tip - left) - 1.7) : 0.0;
  if (kind == 3.0) {
    // The body runs on to the tip between two open strokes.
    point *= inside(2.2 - (0.5 * head * left / tip - away) * slant);
    body = max(body, inside(0.5 * wide - away) * inside(left) * inside(tip - left));
  }
  float shape = max(body, point);
  float band = 0.26 * inside(0.5 * high * grown - away) * ends;
  vec3 ink = mix(u_colors[int(kind)], u_paper, hollow);
  if (wide > 8.0 && low < 0.97 * wide) {
    float dash = inside(0.6 - abs(away - 0.5 * low * grown)) * inside(abs(mod(along, 8.0) - 4.0) - 1.5);
    ink = mix(ink, u_paper, 0.85 * dash * body * inside(left - tip));
  }
  if (wide > 12.0) {
    float lane = floor(v_at.y / 6.0 + 0.5);
    float flown = along - u_view.w * 24.0 + hash(vec2(lane, 3.0)) * 13.0;
    float cell = floor(flown / 13.0);
    vec2 off = vec2(hash(vec2(cell, lane)), hash(vec2(lane, cell + 7.0))) - 0.5;
    vec2 dot_ = vec2(flown - (cell + 0.5) * 13.0, v_at.y - lane * 6.0) - off * vec2(8.0, 2.0);
    float fits = inside(0.5 * wide * grown - away - 2.0) * inside(left - tip);
    ink = mix(ink, u_paper, inside(0.95 - length(dot_)) * fits);
  }
  float alpha = max(shape, band) * v_shape.w;
  color = vec4(ink * alpha, alpha);
}`;

/** `a_strip`: corner. `a_parts`: until which share of the circle each part goes; `a_kinds`: what each is. */
export const circleVertex = ({
  vertexShaderPrelude,
  define,
}: Projecting): string => `#version 300 es
${vertexShaderPrelude}
${define}
in vec2 a_strip;
in vec2 a_place;
in vec3 a_persons;
in vec4 a_parts;
in vec4 a_kinds;
in float a_number;
${uniforms}
out vec2 v_at;
flat out vec3 v_radii;
flat out vec4 v_parts;
flat out vec4 v_kinds;
flat out float v_look;
void main() {
  v_radii = max(vec3(u_view.z), sqrt(max(vec3(0.0), a_persons * u_view.y)));
  v_at = a_strip * (max(v_radii.y, v_radii.z) + 2.0);
  v_parts = a_parts; v_kinds = a_kinds;
  v_look = u_now.z < 0.0 ? 1.0 : u_now.z == a_number ? 2.0 : 0.35;
  gl_Position = projectTile(a_place + v_at / u_view.x);
}`;

/** Kinds 4, asylum-seekers, and 5, others of concern, besides. The rim tells the kind too: whole, dashed, double, dotted. */
export const circleFragment = `#version 300 es
precision highp float;
${uniforms}
uniform vec3 u_colors[6];
uniform vec3 u_paper;
uniform float u_ratio;
in vec2 v_at;
flat in vec3 v_radii;
flat in vec4 v_parts;
flat in vec4 v_kinds;
flat in float v_look;
out vec4 color;
float inside(float px) { return clamp(px * u_ratio + 0.5, 0.0, 1.0); }
void main() {
  float far = length(v_at), radius = v_radii.y;
  float turn = fract(atan(v_at.x, -v_at.y) / 6.2831853 + 1.0);
  float kind = turn < v_parts.x ? v_kinds.x : turn < v_parts.y ? v_kinds.y : turn < v_parts.z ? v_kinds.z : v_kinds.w;
  float arc = turn * 6.2831853 * radius;
  float rim = inside(0.9 - abs(far - radius + 0.9));
  if (kind == 1.0) rim *= inside(abs(mod(arc, 7.0) - 3.5) - 1.1);
  if (kind == 4.0) rim *= inside(abs(mod(arc, 4.0) - 2.0) - 0.9);
  if (kind == 2.0) rim = max(rim, inside(0.6 - abs(far - radius + 4.0)));
  float parted = 0.0;
  if (v_parts.x < 0.999) {
    for (int i = 0; i < 4; i++) {
      float edge = i == 0 ? 0.0 : v_parts[i - 1];
      vec2 ray = vec2(sin(edge * 6.2831853), -cos(edge * 6.2831853));
      float ahead = dot(v_at, ray);
      if (ahead > 0.0) parted = max(parted, inside(0.5 - abs(v_at.x * ray.y - v_at.y * ray.x)) * inside(radius - far));
    }
  }
  float fill = 0.15 * v_look * inside(radius - far);
  float band = v_radii.z > radius + 0.5 ? 0.1 * inside(v_radii.z - far) : 0.0;
  float low = v_radii.x < radius - 0.5 ? 0.55 * inside(0.5 - abs(far - v_radii.x)) * inside(abs(mod(arc, 6.0) - 3.0) - 1.0) : 0.0;
  float alpha = max(max(max(rim, 0.7 * parted), low), max(fill, band)) * min(v_look, 1.0);
  color = vec4(u_colors[int(kind)] * alpha, alpha);
}`;

/** Texts: `a_strip` a corner of one, `a_place` its anchor, `a_box` its box from there, `a_cut` its part of the picture. */
export const figureVertex = ({
  vertexShaderPrelude,
  define,
}: Projecting): string => `#version 300 es
${vertexShaderPrelude}
${define}
in vec2 a_strip;
in vec2 a_place;
in vec4 a_box;
in vec4 a_cut;
uniform vec3 u_screen;
out vec2 v_cut;
void main() {
  vec2 share = a_strip * 0.5 + 0.5;
  vec4 anchor = projectTile(a_place);
  // Whole pixels, so that letters stay sharp.
  vec2 px = (anchor.xy / anchor.w * vec2(0.5, -0.5) + 0.5) * u_screen.xy;
  px = floor((px + a_box.xy) * u_screen.z + 0.5) / u_screen.z + share * a_box.zw;
  v_cut = mix(a_cut.xy, a_cut.zw, share);
  gl_Position = vec4((px / u_screen.xy - 0.5) * vec2(2.0, -2.0), anchor.z / anchor.w, 1.0);
}`;

export const figureFragment = `#version 300 es
precision highp float;
uniform sampler2D u_picture;
in vec2 v_cut;
out vec4 color;
void main() {
  color = texture(u_picture, v_cut);
}`;
