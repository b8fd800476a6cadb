namespace Discord;

public enum SelectDefaultValueType
{
    User = 0,
    Role = 1,
    Channel = 2,
}
