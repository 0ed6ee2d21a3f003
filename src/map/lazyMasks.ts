import type { Map as MapLibreMap } from 'maplibre-gl';

type Painter = MapLibreMap['painter'];
type FrameContext = Parameters<Painter['renderLayer']>[4];
type Masks = Parameters<FrameContext['renderTileClippingMasks']>;

const lazy = new WeakSet<object>();

/**
 * Lets a map draw the masks that clip a layer to its tiles only when something is drawn through them. MapLibre draws those of
 * each source in both of its passes, also where it has nothing there: a quarter of all draws of a frame of this map.
 */
export function lazyMasks({ painter }: MapLibreMap): void {
  const renderLayer = painter.renderLayer.bind(painter);
  painter.renderLayer = (...layer) => {
    // What a frame is drawn with can be had from a frame only.
    makeLazy(Object.getPrototypeOf(layer[4]) as FrameContext);
    painter.renderLayer = renderLayer;
    renderLayer(...layer);
  };
}

function makeLazy(context: FrameContext): void {
  if (lazy.has(context)) return;
  lazy.add(context);
  const due = new WeakMap<FrameContext, Masks>();
  const { renderTileClippingMasks, stencilModeForClipping } = context;
  context.renderTileClippingMasks = function (...masks) {
    due.set(this, masks);
  };
  context.stencilModeForClipping = function (tile) {
    const masks = due.get(this);
    if (masks) renderTileClippingMasks.apply(this, masks);
    due.delete(this);
    return stencilModeForClipping.call(this, tile);
  };
}
