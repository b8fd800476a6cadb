namespace Discord;

public enum MessageReferenceType
{
    Default = 0,
    Forward = 1,
}
