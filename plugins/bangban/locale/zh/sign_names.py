"""What editors call the signs that nobody sees, by code point; others bear the name that Unicode gives them."""

from __future__ import annotations

from types import MappingProxyType

SIGN_NAMES: MappingProxyType[int, str] = MappingProxyType(
    {
        0x0085: "换行符 NEL",
        0x00AD: "软连字符",
        0x034F: "组合字连接符",
        0x061C: "阿拉伯字母标记",
        0x115F: "谚文填充符",
        0x1160: "谚文填充符",
        0x180E: "蒙古文元音分隔符",
        0x200B: "零宽空格",
        0x200C: "零宽不连字",
        0x200D: "零宽连字",
        0x200E: "从左到右标记",
        0x200F: "从右到左标记",
        0x2028: "行分隔符",
        0x2029: "段分隔符",
        0x202A: "从左到右嵌入",
        0x202B: "从右到左嵌入",
        0x202C: "方向控制结束",
        0x202D: "强制从左到右",
        0x202E: "强制从右到左",
        0x2060: "词连接符",
        0x2061: "隐形函数符",
        0x2062: "隐形乘号",
        0x2063: "隐形分隔符",
        0x2064: "隐形加号",
        0x2066: "从左到右隔离",
        0x2067: "从右到左隔离",
        0x2068: "首字方向隔离",
        0x2069: "方向隔离结束",
        0x3164: "谚文填充符",
        0xFFA0: "半角谚文填充符",
        0xFFF9: "行间注释起始",
        0xFFFA: "行间注释分隔",
        0xFFFB: "行间注释结束",
        0xFFFC: "对象替换符",
        0xFFFD: "替换字符",
        **{code: f"异体选择符 VS{code - 0xFDFF}" for code in range(0xFE00, 0xFE10)},
        **{code: f"异体选择符 VS{code - 0xE00EF}" for code in range(0xE0100, 0xE01F0)},
    }
)
