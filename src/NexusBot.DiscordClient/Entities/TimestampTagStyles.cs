namespace Discord;

public enum TimestampTagStyles
{
    LongDate = 68,
    LongDateTime = 70,
    Relative = 82,
    LongTime = 84,
    ShortDate = 100,
    ShortDateTime = 102,
    ShortTime = 116,
}
