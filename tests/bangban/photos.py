"""Photographs as telephones, cameras and programs leave them: each with all that must not go out."""

from __future__ import annotations

import struct
import warnings
import zlib
from io import BytesIO

import pillow_heif
from PIL import ExifTags, Image, ImageCms, ImageDraw, PngImagePlugin

SECRETS = (b"Zhang San", b"SN-0042", b"Exif", b"XML:com.adobe.xmp", b"xmpmeta", b"ns.adobe.com", b"8BIM",
           b"ICC_PROFILE", b"iCCP", b"a secret", b"MPF", b"ftyp", b"GPS")  # fmt: skip
"""What stands in the metadata made here, and the names of where it stands."""

XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/">a secret GPS 34.7N Zhang San</x:xmpmeta>'
TRAILER = b"\0\0\0\x18ftypmp42 a secret film"


def draw_scene(mode: str = "RGB", size: tuple[int, int] = (48, 32)) -> Image.Image:
    """A scene in which up, down, left and right are told apart by big patches."""
    image = Image.new("RGB", size, "white")
    pen, (width, height) = ImageDraw.Draw(image), size
    pen.rectangle((0, 0, width // 2 - 1, height // 2 - 1), fill=(200, 30, 30))
    pen.rectangle((width // 2, 0, width - 1, height // 2 - 1), fill=(30, 160, 30))
    pen.rectangle((0, height // 2, width // 2 - 1, height - 1), fill=(30, 30, 200))
    return image.convert(mode)


def make_exif(orientation: int = 1) -> Image.Exif:
    """Owner, serial number and place."""
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    exif[ExifTags.Base.Artist] = "Zhang San"
    exif[ExifTags.Base.CameraSerialNumber] = "SN-0042"
    exif.get_ifd(ExifTags.IFD.GPSInfo).update({1: "N", 2: (34.0, 45.0, 12.0), 3: "E", 4: (113.0, 37.0, 1.0)})
    return exif


def make_p3() -> bytes:
    """A wide profile: sRGB's with red and green exchanged moves every colour, as Display P3 does."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    red, green = profile.find(b"rXYZ"), profile.find(b"gXYZ")
    profile[red : red + 4], profile[green : green + 4] = b"gXYZ", b"rXYZ"
    return bytes(profile)


def make_srgb() -> bytes:
    """The usual profile."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def turn_away(image: Image.Image, orientation: int) -> Image.Image:
    """The scene as a sensor sees it that is held so: upright again when turned by the orientation."""
    turn = Image.Transpose
    away = (None, None, turn.FLIP_LEFT_RIGHT, turn.ROTATE_180, turn.FLIP_TOP_BOTTOM, turn.TRANSPOSE,
            turn.ROTATE_90, turn.TRANSVERSE, turn.ROTATE_270)[orientation]  # fmt: skip
    return image if away is None else image.transpose(away)


def save(image: Image.Image, form: str, **options: object) -> bytes:
    """The file of a picture."""
    file = BytesIO()
    image.save(file, form, **options)
    return file.getvalue()


def make_jpeg(orientation: int = 1, profile: bytes = b"", mode: str = "RGB") -> bytes:
    """A JPEG with EXIF, XMP, IPTC, a comment, a profile, a thumbnail, and a film behind it."""
    image = turn_away(draw_scene(mode), orientation)
    data = save(image, "JPEG", quality=95, subsampling=0, exif=make_exif(orientation), xmp=XMP,
                comment=b"a secret", icc_profile=profile)  # fmt: skip
    extra = b"".join(
        b"\xff" + bytes([marker]) + struct.pack(">H", len(body) + 2) + body
        for marker, body in (
            (0xED, b"Photoshop 3.0\x008BIM\x04\x04a secret"),
            (0xE0, b"JFXX\0\x13\x01\x01a secret"),
            (0xE2, b"MPF\0II*\0a secret"),
            (0xEF, b"a secret of nobody"),
        )
    )
    return data[:2] + extra + data[2:] + TRAILER


def make_png(orientation: int = 1, profile: bytes = b"", mode: str = "RGB") -> bytes:
    """A PNG with texts of all kinds, EXIF before and a private chunk behind the pixels, and a trailer."""
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", "Zhang San")
    info.add_text("Comment", "a secret " * 40, zip=True)
    info.add_itxt("XML:com.adobe.xmp", XMP.decode())
    info.add(b"tIME", b"\x07\xe6\x0b\x0d\x0d\x00\x00")
    info.add(b"prVt", b"a secret", after_idat=True)
    image = turn_away(draw_scene(mode), orientation)
    options = {"icc_profile": profile} if profile else {}
    return save(image, "PNG", exif=make_exif(orientation), pnginfo=info, **options) + TRAILER


def make_webp(orientation: int = 1, profile: bytes = b"", *, lossless: bool = True) -> bytes:
    """A WebP with EXIF, XMP, a profile, and something behind it."""
    image = turn_away(draw_scene(), orientation)
    options = {"lossless": lossless, "exif": make_exif(orientation), "xmp": XMP, "icc_profile": profile}
    return save(image, "WEBP", **options) + TRAILER


def make_gif(frames: int = 1) -> bytes:
    """A GIF with a comment, XMP, and a loop if it moves."""
    first, *rest = [draw_scene().rotate(90 * turn) for turn in range(frames)]
    data = save(first, "GIF", save_all=True, append_images=rest, loop=0, comment=b"a secret")
    start = 13 + (3 << (data[10] & 7) + 1 if data[10] & 0x80 else 0)
    xmp = b"\x21\xff\x0bXMP DataXMP" + bytes([len(XMP)]) + XMP + b"\0"
    return data[:start] + xmp + data[start:] + TRAILER


def make_avif(orientation: int = 1) -> bytes:
    """An AVIF with EXIF and XMP."""
    image = turn_away(draw_scene(size=(64, 48)), orientation)
    return save(image, "AVIF", exif=make_exif(orientation), xmp=XMP, max_threads=1)


def make_heic(orientation: int = 1, profile: bytes = b"", size: tuple[int, int] = (48, 32)) -> bytes:
    """A HEIC as an iPhone leaves it: turned by its own boxes, with EXIF that says it again, and XMP."""
    heif = pillow_heif.from_pillow(turn_away(draw_scene(size=size), orientation))
    file = BytesIO()
    options = {"icc_profile": profile} if profile else {}
    heif.save(file, quality=-1, chroma=444, exif=make_exif(orientation).tobytes(), xmp=XMP, **options)
    return file.getvalue() + TRAILER


def make_tiff(orientation: int = 1, profile: bytes = b"", pages: int = 1) -> bytes:
    """A TIFF of a scanner, with EXIF and a description."""
    image = turn_away(draw_scene(), orientation)
    options = {"icc_profile": profile} if profile else {}
    if pages > 1:
        options |= {"save_all": True, "append_images": [image] * (pages - 1)}
    return save(image, "TIFF", exif=make_exif(orientation), description="a secret", **options)


def add_png_chunk(data: bytes, kind: bytes, body: bytes) -> bytes:
    """The PNG with a chunk behind its head."""
    whole = struct.pack(">L", len(body)) + kind + body + struct.pack(">L", zlib.crc32(kind + body))
    return data[:33] + whole + data[33:]


def find_secrets(data: bytes) -> list[bytes]:
    """What must not go out and is there."""
    return [secret for secret in SECRETS if secret in data]


def open_picture(data: bytes) -> Image.Image:
    """The picture, read."""
    # Of a second picture that is not there Pillow warns.
    with warnings.catch_warnings(action="ignore"):
        image = Image.open(BytesIO(data))
        image.load()
    return image


def is_like(image: Image.Image, other: Image.Image, *, most: int = 12) -> bool:
    """Whether the middles of the four patches have the same colours; JPEG may be off by a little."""
    if image.size != other.size:
        return False
    width, height = image.size
    places = [(width * x // 4, height * y // 4) for x in (1, 3) for y in (1, 3)]
    pairs = [(image.convert("RGB").getpixel(at), other.convert("RGB").getpixel(at)) for at in places]
    return all(abs(one - two) <= most for here, there in pairs for one, two in zip(here, there, strict=True))
