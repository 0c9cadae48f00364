"""The words of SVG and CSS that a drawing may use: all that draws, as the specifications name it.

Elements and attributes: SVG 1.1, SVG 2, Filter Effects 1, CSS Masking 1, ARIA in SVG. Properties and
functions: those of CSS that act on SVG (SVG 2, §6), with what drawing programs write besides and browsers
pass over.
"""

from __future__ import annotations

ELEMENTS = frozenset(
    """
    svg g defs symbol use switch view a title desc metadata style path rect circle ellipse line polyline
    polygon image text tspan tref textPath altGlyph altGlyphDef altGlyphItem glyphRef linearGradient
    radialGradient stop pattern hatch hatchpath mesh meshgradient meshpatch meshrow solidcolor
    solidColor clipPath mask marker cursor color-profile font font-face font-face-format font-face-name
    font-face-src glyph hkern vkern missing-glyph flowRoot flowRegion flowRegionExclude flowPara flowSpan
    flowDiv flowLine filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix
    feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
    feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
    feSpotLight feTile feTurbulence animate animateColor animateMotion animateTransform mpath set
    """.split()
)
UNSHOWN = frozenset(
    """
    metadata cursor color-profile tref altGlyph altGlyphDef altGlyphItem glyphRef font font-face
    font-face-format font-face-name font-face-src glyph hkern vkern missing-glyph hatch hatchpath mesh
    meshgradient meshpatch meshrow solidcolor solidColor flowRoot flowRegion flowRegionExclude flowPara
    flowSpan flowDiv flowLine
    """.split()
)
"""Elements of which no browser shows anything: left out, with all that stands in them."""

TEXTS = frozenset(("title", "desc", "text", "tspan", "textPath", "a"))
"""Elements whose words are read."""

NAMING = frozenset("aria-label aria-roledescription aria-description aria-valuetext".split())
"""Attributes that are words."""

_PRESENTATION = """
    alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation
    color-interpolation-filters color-rendering cursor direction display dominant-baseline enable-background
    fill fill-opacity fill-rule filter flood-color flood-opacity font font-family font-size font-size-adjust
    font-stretch font-style font-variant font-weight glyph-orientation-horizontal glyph-orientation-vertical
    image-rendering isolation kerning letter-spacing lighting-color marker marker-end marker-mid marker-start
    mask mask-type mix-blend-mode opacity overflow paint-order pointer-events shape-rendering stop-color
    stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit
    stroke-opacity stroke-width text-anchor text-decoration text-overflow text-rendering transform
    transform-box transform-origin unicode-bidi vector-effect visibility white-space word-spacing writing-mode
    """.split()
ATTRIBUTES = frozenset(
    [
        *_PRESENTATION,
        *"""
        id class style lang role tabindex focusable href viewBox version baseProfile preserveAspectRatio
        zoomAndPan x y z x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy width height d points pathLength rotate
        textLength lengthAdjust startOffset method spacing side path offset gradientUnits gradientTransform
        spreadMethod patternUnits patternContentUnits patternTransform clipPathUnits maskUnits
        maskContentUnits filterUnits primitiveUnits filterRes markerUnits markerWidth markerHeight orient
        refX refY in in2 result type values tableValues slope intercept amplitude exponent mode operator k1
        k2 k3 k4 order kernelMatrix divisor bias targetX targetY edgeMode kernelUnitLength preserveAlpha
        surfaceScale diffuseConstant specularConstant specularExponent limitingConeAngle pointsAtX pointsAtY
        pointsAtZ azimuth elevation scale xChannelSelector yChannelSelector stdDeviation radius baseFrequency
        numOctaves seed stitchTiles attributeName attributeType begin end dur min max restart repeatCount
        repeatDur calcMode keyTimes keySplines keyPoints from to by additive accumulate origin
        requiredFeatures systemLanguage target media viewTarget decoding
        """.split(),
    ]
)
"""Attributes that change what is shown, or how it is read out. `aria-*` may stay too; others are left out."""

PROPERTIES = frozenset(
    [
        *_PRESENTATION,
        *"""
        all animation animation-composition animation-delay animation-direction animation-duration
        animation-fill-mode animation-iteration-count animation-name animation-play-state
        animation-timing-function appearance aspect-ratio backdrop-filter backface-visibility background
        background-attachment background-blend-mode background-clip background-color background-image
        background-origin background-position background-position-x background-position-y background-repeat
        background-size block-progression block-size border border-bottom border-collapse border-color
        border-left border-radius border-right border-spacing border-style border-top border-width bottom
        box-shadow box-sizing clear color-scheme color-adjust contain content counter-increment counter-reset
        cx cy d fill-color float flood-color font-feature-settings font-kerning font-language-override
        font-optical-sizing font-palette font-synthesis font-variant-alternates font-variant-caps
        font-variant-east-asian font-variant-ligatures font-variant-numeric font-variant-position
        font-variant-emoji font-variation-settings font-width font-display forced-color-adjust gap height
        hyphens image-orientation inline-size inset isolation left line-break line-height list-style margin
        margin-bottom margin-left margin-right margin-top marker-knockout-left mask-border mask-clip
        mask-composite mask-image mask-mode mask-origin mask-position mask-repeat mask-size max-height
        max-width min-height min-width motion object-fit object-position offset offset-anchor offset-distance
        offset-path offset-position offset-rotate orphans outline outline-color outline-offset outline-style
        outline-width overflow-wrap overflow-x overflow-y padding padding-bottom padding-left padding-right
        padding-top perspective perspective-origin position print-color-adjust quotes r resize right rotate
        rx ry scale scroll-behavior shape-image-threshold shape-inside shape-margin shape-outside
        shape-padding shape-subtract size solid-color solid-opacity src stroke-alignment tab-size text-align
        text-align-last text-autospace text-combine-upright text-decoration-color text-decoration-line
        text-decoration-skip-ink text-decoration-style text-decoration-thickness text-emphasis
        text-emphasis-color text-emphasis-position text-emphasis-style text-indent text-orientation
        text-shadow text-spacing-trim text-transform text-underline-offset text-underline-position text-wrap
        top touch-action transform-style transition transition-delay transition-duration transition-property
        transition-timing-function translate unicode-range user-select vertical-align widows width will-change
        word-break word-wrap x y z-index zoom ascent-override descent-override line-gap-override size-adjust
        -webkit-font-smoothing -moz-osx-font-smoothing -webkit-text-size-adjust -webkit-tap-highlight-color
        """.split(),
    ]
)
FUNCTIONS = frozenset(
    """
    url rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark device-cmyk icc-color var env
    calc min max clamp round abs sin cos tan matrix matrix3d translate translatex translatey translatez
    translate3d scale scalex scaley scalez scale3d rotate rotatex rotatey rotatez rotate3d skew skewx skewy
    perspective blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
    cubic-bezier steps linear linear-gradient radial-gradient conic-gradient repeating-linear-gradient
    repeating-radial-gradient repeating-conic-gradient inset circle ellipse polygon path rect xywh ray format
    tech local counter counters fit-content
    """.split()
)
CSS_BLOCKS = frozenset("media supports layer container keyframes".split())
"""At-rules that hold rules; any vendor's prefix before them is allowed."""
