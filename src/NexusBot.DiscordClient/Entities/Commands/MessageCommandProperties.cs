namespace Discord;

public class MessageCommandProperties : ApplicationCommandProperties
{
    internal override ApplicationCommandType Type => ApplicationCommandType.Message;
}
