using NexusBot.Sandbox.Rest;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Interactions;

/// <summary>Puts a bot's answers into the world: the first one, "is thinking…", follow-ups and their edits.</summary>
internal sealed class AnswerWriter(SandboxWorld world)
{
    public Message Post(Interaction interaction, MessageInput input)
    {
        var source = interaction.Kind == InteractionKind.Component ? interaction.Origin.SourceMessage?.Id : null;
        var draft = input.ToDraft(ChannelOf(interaction), world.Application.BotUserId, AllowedMentions.UsersOnly);
        return world.Messages.Post(Answering(interaction, draft) with { RepliesTo = source });
    }

    public Message Think(Interaction interaction, bool ephemeral)
    {
        var draft = new MessageDraft
        {
            ChannelId = ChannelOf(interaction),
            AuthorId = world.Application.BotUserId,
            Flags = ephemeral ? MessageFlags.Loading | MessageFlags.Ephemeral : MessageFlags.Loading,
        };
        return world.Messages.Post(Answering(interaction, draft));
    }

    public Message FollowUp(Interaction interaction, MessageInput input)
    {
        var draft = input.ToDraft(ChannelOf(interaction), world.Application.BotUserId, AllowedMentions.UsersOnly) with
        {
            ApplicationId = world.Application.Id,
            InteractionMetadata = InteractionMetadata.Of(world, interaction, interaction.OriginalMessageId),
        };
        return world.Messages.Post(draft with { EphemeralFor = OnlyFor(interaction, draft) });
    }

    /// <summary>Changes a message; one that was only "thinking" becomes what it was to be, unedited.</summary>
    public Message Edit(Message message, MessageInput input)
    {
        var wasThinking = message.Flags.HasFlag(MessageFlags.Loading);
        return world.Messages.Edit(message.ChannelId, message.Id, standing => Thought(input.ApplyTo(standing, world, AllowedMentions.UsersOnly), wasThinking))
            ?? throw Refusals.UnknownMessage();
    }

    // It may have been deleted since.
    private ulong ChannelOf(Interaction interaction) => (world.Channels.Find(interaction.ChannelId) ?? throw Refusals.UnknownChannel()).Id;

    private static Message Thought(Message edited, bool wasThinking) =>
        wasThinking ? edited with { Flags = edited.Flags & ~MessageFlags.Loading, EditedTimestamp = null } : edited;

    private MessageDraft Answering(Interaction interaction, MessageDraft draft) => draft with
    {
        Type = TypeOf(interaction),
        ApplicationId = world.Application.Id,
        InteractionMetadata = InteractionMetadata.Of(world, interaction),
        Interaction = InteractionMetadata.ShortForm(world, interaction),
        EphemeralFor = OnlyFor(interaction, draft),
    };

    private static MessageType TypeOf(Interaction interaction) => interaction switch
    {
        { Kind: InteractionKind.Component } => MessageType.Reply,
        { Kind: InteractionKind.Command, Origin.Command.Type: CommandType.ChatInput } => MessageType.SlashCommand,
        { Kind: InteractionKind.Command } => MessageType.ContextMenuCommand,
        _ => MessageType.Default,
    };

    private static ulong? OnlyFor(Interaction interaction, MessageDraft draft) =>
        draft.Flags.HasFlag(MessageFlags.Ephemeral) ? interaction.UserId : null;
}
