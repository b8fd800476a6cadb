namespace Discord.Interactions;

/// <summary>Narrows a channel option to these kinds of channel.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ChannelTypesAttribute : Attribute
{
    public ChannelTypesAttribute(params ChannelType[] channelTypes)
    {
        ArgumentNullException.ThrowIfNull(channelTypes);
        ChannelTypes = channelTypes;
    }

    public IReadOnlyCollection<ChannelType> ChannelTypes { get; }
}
