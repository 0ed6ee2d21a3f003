/** What the names of renderers without a graphics card have in them. */
const SOFTWARE = /swiftshader|llvmpipe|software|basic render/i;

/** Whether a renderer of WebGL works without a graphics card. @param name as WebGL tells it; '' where it does not */
export function isSoftware(name: string): boolean {
  return SOFTWARE.test(name);
}
