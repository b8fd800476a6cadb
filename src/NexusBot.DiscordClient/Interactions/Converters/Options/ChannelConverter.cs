namespace Discord.Interactions;

internal sealed class ChannelConverter(Type target) : EntityConverter(target, ApplicationCommandOptionType.Channel)
{
    // From the specific to the general: a voice channel is a text channel too.
    private static readonly (Type Type, ChannelType[] Kinds)[] s_kinds =
    [
        (typeof(IStageChannel), [ChannelType.Stage]),
        (typeof(IVoiceChannel), [ChannelType.Voice]),
        (typeof(IDMChannel), [ChannelType.DM]),
        (typeof(ICategoryChannel), [ChannelType.Category]),
        (typeof(IThreadChannel), [ChannelType.PublicThread, ChannelType.PrivateThread, ChannelType.NewsThread]),
        (typeof(ITextChannel), [ChannelType.Text]),
        (typeof(IForumChannel), [ChannelType.Forum]),
    ];

    private readonly ChannelType[]? _kinds = s_kinds.FirstOrDefault(k => k.Type.IsAssignableFrom(target)).Kinds;

    /// <summary>The parameter's type narrows the kinds of channel, unless its attribute did.</summary>
    public override void Write(ApplicationCommandOptionProperties properties, IParameterInfo parameter)
    {
        if (properties.ChannelTypes is { Count: > 0 })
            return;

        properties.ChannelTypes = _kinds is null ? null : [.. _kinds];
    }
}
