namespace Discord;

public enum Direction
{
    Before = 0,
    After = 1,
    Around = 2,
}
