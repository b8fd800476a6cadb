namespace Discord;

public enum EmbedType
{
    Unknown = -1,
    Rich = 0,
    Link = 1,
    Video = 2,
    Image = 3,
    Gifv = 4,
    Article = 5,
    Tweet = 6,
    Html = 7,
}
