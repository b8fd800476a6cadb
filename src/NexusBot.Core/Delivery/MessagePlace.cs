namespace NexusBot.Core.Delivery;

/// <summary>Where a sent message stands. Of a direct message, the channel is the DM's.</summary>
public readonly record struct MessagePlace(ChannelId Channel, MessageId Message);
