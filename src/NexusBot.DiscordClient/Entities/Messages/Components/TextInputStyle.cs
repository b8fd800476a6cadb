namespace Discord;

public enum TextInputStyle
{
    Short = 1,
    Paragraph = 2,
}
