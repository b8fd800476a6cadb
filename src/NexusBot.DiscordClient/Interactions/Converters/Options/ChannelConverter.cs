namespace Discord.Interactions;

internal sealed class ChannelConverter<T>() : EntityConverter<T>(ApplicationCommandOptionType.Channel) where T : class, IChannel
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

    /// <summary>The parameter's type narrows the kinds of channel, unless its attribute did.</summary>
    public override void Write(ApplicationCommandOptionProperties properties, IParameterInfo parameter)
    {
        if (properties.ChannelTypes is { Count: > 0 })
            return;

        var kinds = s_kinds.FirstOrDefault(k => k.Type.IsAssignableFrom(typeof(T))).Kinds;
        properties.ChannelTypes = kinds is null ? null : [.. kinds];
    }
}
