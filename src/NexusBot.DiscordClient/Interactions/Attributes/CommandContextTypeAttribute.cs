namespace Discord.Interactions;

/// <summary>Says where a command may be used: in guilds, in the bot's DMs, in other private channels.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public class CommandContextTypeAttribute(params InteractionContextType[] contextTypes) : Attribute
{
    public IReadOnlyCollection<InteractionContextType> ContextTypes { get; } = contextTypes.Distinct().ToArray();
}
