using Discord;

namespace NexusBot.DiscordClient.Tests.Interactions.Support;

/// <summary>An interaction that writes down how it was answered.</summary>
internal abstract class FakeInteraction(InteractionType type, IDiscordInteractionData data) : IDiscordInteraction
{
    public List<string> Answers { get; } = [];

    public Modal? OpenedModal { get; private set; }

    public ulong Id => 900;

    public InteractionType Type => type;

    public IDiscordInteractionData Data => data;

    public string Token => "token";

    public int Version => 1;

    public bool HasResponded => Answers.Count > 0;

    public IUser User { get; init; } = null!;

    public string UserLocale => "en-GB";

    public string? GuildLocale => null;

    public bool IsDMInteraction => ContextType != InteractionContextType.Guild;

    public ulong? ChannelId => 2;

    public ulong? GuildId => IsDMInteraction ? null : 1;

    public ulong ApplicationId => 3;

    public InteractionContextType? ContextType { get; init; } = InteractionContextType.Guild;

    public GuildPermissions Permissions => default;

    public DateTimeOffset CreatedAt => default;

    public Task RespondAsync(
        string? text = null, Embed[]? embeds = null, bool isTTS = false, bool ephemeral = false,
        AllowedMentions? allowedMentions = null, MessageComponent? components = null, Embed? embed = null,
        RequestOptions? options = null, PollProperties? poll = null) => NoteAsync($"respond {text}");

    public Task RespondWithFilesAsync(
        IEnumerable<FileAttachment> attachments, string? text = null, Embed[]? embeds = null, bool isTTS = false,
        bool ephemeral = false, AllowedMentions? allowedMentions = null, MessageComponent? components = null,
        Embed? embed = null, RequestOptions? options = null, PollProperties? poll = null) => NoteAsync($"respond with files {text}");

    public async Task<IUserMessage> FollowupAsync(
        string? text = null, Embed[]? embeds = null, bool isTTS = false, bool ephemeral = false,
        AllowedMentions? allowedMentions = null, MessageComponent? components = null, Embed? embed = null,
        RequestOptions? options = null, PollProperties? poll = null)
    {
        await NoteAsync($"follow up {text}");
        return null!;
    }

    public async Task<IUserMessage> FollowupWithFilesAsync(
        IEnumerable<FileAttachment> attachments, string? text = null, Embed[]? embeds = null, bool isTTS = false,
        bool ephemeral = false, AllowedMentions? allowedMentions = null, MessageComponent? components = null,
        Embed? embed = null, RequestOptions? options = null, PollProperties? poll = null)
    {
        await NoteAsync($"follow up with files {text}");
        return null!;
    }

    public async Task<IUserMessage> GetOriginalResponseAsync(RequestOptions? options = null)
    {
        await NoteAsync("get original");
        return null!;
    }

    public async Task<IUserMessage> ModifyOriginalResponseAsync(
        Action<MessageProperties> func, RequestOptions? options = null)
    {
        await NoteAsync("modify original");
        return null!;
    }

    public Task DeleteOriginalResponseAsync(RequestOptions? options = null) => NoteAsync("delete original");

    public Task DeferAsync(bool ephemeral = false, RequestOptions? options = null) => NoteAsync("defer");

    public Task RespondWithModalAsync(Modal modal, RequestOptions? options = null)
    {
        OpenedModal = modal;
        return NoteAsync($"modal {modal.CustomId}");
    }

    protected Task NoteAsync(string answer)
    {
        Answers.Add(answer);
        return Task.CompletedTask;
    }
}
