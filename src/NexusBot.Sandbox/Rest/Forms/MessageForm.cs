using System.Text.Json;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Rest;

/// <summary>Checks the body of a message, new or edited, wherever it comes in.</summary>
public static class MessageForm
{
    public const int MaxContent = 2000;
    private const int MaxNonce = 25;
    private static readonly string[] s_notWithComponentsV2 = ["content", "embeds", "sticker_ids", "poll"];

    /// <summary>Reads the form, noting its faults; <see cref="FormErrors.ThrowIfAny"/> is called here, and 50006 said where nothing is left to show.</summary>
    public static MessageInput Read(SandboxWorld world, ApiRequest request, ulong channelId, MessageRules rules) =>
        Read(world, request, request.Form, channelId, rules);

    /// <summary>The same for a message that lies deeper in the request, such as an interaction answer's <c>data</c>.</summary>
    public static MessageInput Read(SandboxWorld world, ApiRequest request, FormField form, ulong channelId, MessageRules rules)
    {
        var flags = ReadFlags(form["flags"], rules);
        var standing = (flags ?? MessageFlags.None) | (rules.Existing?.Flags ?? MessageFlags.None);
        var usesV2 = standing.HasFlag(MessageFlags.ComponentsV2);
        var ephemeral = standing.HasFlag(MessageFlags.Ephemeral);
        var attachments = AttachmentForm.Read(world, request, form["attachments"], channelId, rules.Existing?.Attachments ?? [], ephemeral);
        if (usesV2)
            RefuseOldFields(form);

        var input = new MessageInput
        {
            Content = form["content"].IsPresent ? form["content"].Text(MaxContent)?.Trim() ?? "" : null,
            Embeds = new EmbedForm(attachments).Read(form["embeds"]),
            Components = new ComponentForm(usesV2 ? ComponentPlace.MessageV2 : ComponentPlace.Message, attachments).Read(form["components"]),
            Attachments = form["attachments"].IsPresent || request.Files.Count > 0 ? attachments.All : null,
            AllowedMentions = AllowedMentionsForm.Read(form["allowed_mentions"]),
            Flags = flags,
            Tts = form["tts"].Flag() ?? false,
            Nonce = form["nonce"].Text(MaxNonce),
            EnforceNonce = form["enforce_nonce"].Flag() ?? false,
            RepliesTo = ReadReference(world, form["message_reference"], channelId),
        };
        form.Errors.ThrowIfAny();
        RefuseEmpty(input, rules.Existing);
        return input;
    }

    private static MessageFlags? ReadFlags(FormField field, MessageRules rules)
    {
        if (field.Number(0, int.MaxValue) is not { } bits)
            return null;

        // Bits that an application may not set are dropped, as Discord drops them.
        var flags = (MessageFlags)bits & rules.Flags;
        if (rules.Existing is { } existing && existing.Flags.HasFlag(MessageFlags.ComponentsV2) && !flags.HasFlag(MessageFlags.ComponentsV2))
            flags |= MessageFlags.ComponentsV2;
        return flags;
    }

    private static void RefuseOldFields(FormField form)
    {
        foreach (var name in s_notWithComponentsV2)
        {
            var field = form[name];
            var empty = !field.HasValue || field.Json.ValueKind switch
            {
                JsonValueKind.String => field.Json.GetString()!.Length == 0,
                JsonValueKind.Array => field.Json.GetArrayLength() == 0,
                _ => false,
            };
            if (!empty)
            {
                field.Refuse(
                    "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                    $"The '{name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
            }
        }
    }

    private static ulong? ReadReference(SandboxWorld world, FormField reference, ulong channelId)
    {
        if (!reference.HasValue || !reference.IsObject())
            return null;

        reference["message_id"].Require();
        var messageId = reference["message_id"].Snowflake();
        if (reference["channel_id"].Snowflake() is { } other && other != channelId)
            reference["channel_id"].Refuse("REPLIES_CANNOT_REFERENCE_OTHER_CHANNEL", "Cannot reply to a message in a different channel");
        if (messageId is not { } id || world.Messages.Find(channelId, id) is not null)
            return messageId;

        if (reference["fail_if_not_exists"].Flag() ?? true)
            reference.Refuse("REPLIES_UNKNOWN_MESSAGE", "Unknown message");
        return null;
    }

    private static void RefuseEmpty(MessageInput input, Message? existing)
    {
        var content = input.Content ?? existing?.Content ?? "";
        var embeds = input.Embeds ?? existing?.Embeds ?? Message.NoItems;
        var components = input.Components ?? existing?.Components ?? Message.NoItems;
        var attachments = input.Attachments ?? existing?.Attachments ?? [];
        if (content.Length == 0 && embeds.GetArrayLength() == 0 && components.GetArrayLength() == 0 && attachments.IsEmpty)
            throw Refusals.EmptyMessage();
    }
}
