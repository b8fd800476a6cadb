namespace Discord;

public class UserCommandProperties : ApplicationCommandProperties
{
    internal override ApplicationCommandType Type => ApplicationCommandType.User;
}
