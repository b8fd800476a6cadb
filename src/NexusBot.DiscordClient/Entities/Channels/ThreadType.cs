namespace Discord;

public enum ThreadType
{
    NewsThread = 10,
    PublicThread = 11,
    PrivateThread = 12,
}
