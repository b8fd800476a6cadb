using System.Globalization;

namespace Discord;

public readonly struct Color
{
    public const uint MaxDecimalValue = 0xFFFFFF;

    public static readonly Color Default = new(0);
    public static readonly Color Teal = new(0x1ABC9C);
    public static readonly Color Green = new(0x2ECC71);
    public static readonly Color Blue = new(0x3498DB);
    public static readonly Color Purple = new(0x9B59B6);
    public static readonly Color Gold = new(0xF1C40F);
    public static readonly Color Orange = new(0xE67E22);
    public static readonly Color Red = new(0xE74C3C);
    public static readonly Color LightGrey = new(0x979C9F);

    public Color(uint rawValue)
    {
        if (rawValue > MaxDecimalValue)
            throw new ArgumentException($"The value of a color cannot exceed {MaxDecimalValue}.", nameof(rawValue));

        RawValue = rawValue;
    }

    public Color(byte r, byte g, byte b) => RawValue = ((uint)r << 16) | ((uint)g << 8) | b;

    public uint RawValue { get; }
    public byte R => (byte)(RawValue >> 16);
    public byte G => (byte)(RawValue >> 8);
    public byte B => (byte)RawValue;

    public static implicit operator Color(uint rawValue) => new(rawValue);

    public static implicit operator uint(Color color) => color.RawValue;

    public static bool operator ==(Color lhs, Color rhs) => lhs.RawValue == rhs.RawValue;

    public static bool operator !=(Color lhs, Color rhs) => lhs.RawValue != rhs.RawValue;

    public override bool Equals(object? obj) => obj is Color color && color.RawValue == RawValue;

    public override int GetHashCode() => RawValue.GetHashCode();

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{RawValue:X6}");
}
