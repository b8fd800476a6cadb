using System.Text.Json;

namespace NexusBot.Sandbox.Driver;

/// <summary>What a member sees after having done something.</summary>
public sealed class Answer
{
    private readonly Person _by;
    private readonly JsonElement _json;

    internal Answer(Person by, JsonElement json)
    {
        _by = by;
        _json = json;
        var shown = Read("message");
        FollowUps = [.. json.Items("follow_ups").Select(message => new SeenMessage(by, message))];
        // What a click changed stands there already; what it said comes as a follow-up.
        var said = FollowUps is [var first, ..] ? first : null;
        Message = Outcome == "changed" ? said ?? shown : shown ?? said;
        Modal = json.Field("modal") is { } modal ? SeenModal.Read(modal) : null;
    }

    /// <summary>The message that answers, or the one that was changed; null when a form opened or nothing came.</summary>
    public SeenMessage? Message { get; }
    public IReadOnlyList<SeenMessage> FollowUps { get; }

    /// <summary>The form that opened.</summary>
    public SeenModal? Modal { get; }

    /// <summary>In Discord's words, when the bot did not answer: "The application did not respond".</summary>
    public string? Error => _json.Text("error");
    public bool Failed => Outcome == "failed";

    /// <summary>The bot said that it is thinking, and never said more.</summary>
    public bool IsThinking => Outcome == "thinking";

    public bool IsPrivate => Required.IsPrivate;
    public string Text => Required.Text;
    public string Everything => Required.Everything;
    public IReadOnlyList<SeenEmbed> Embeds => Required.Embeds;
    public IReadOnlyList<SeenButton> Buttons => Required.Buttons;
    public IReadOnlyList<SeenSelect> Selects => Required.Selects;

    private string Outcome => _json.Text("outcome")!;

    private SeenMessage Required => Message ?? throw new InvalidOperationException($"{_by.Name} sees no message, but {this}");

    public bool Shows(string text) => Required.Shows(text);

    public Task<Answer> ClicksAsync(string label) => Required.ClicksAsync(label);

    public Task<Answer> ChoosesAsync(params string[] choices) => Required.ChoosesAsync(choices);

    public Task<Answer> ForgesClickAsync(string customId, params string[] values) => Required.ForgesClickAsync(customId, values);

    /// <summary>Fills the open form, by the inputs' labels, and submits it. What is not named keeps what the bot had put there.</summary>
    public Task<Answer> SubmitsAsync(params (string Label, object Value)[] inputs) => SubmitAsync(inputs, forged: false, customId: null);

    /// <summary>Submits the form past the checks of Discord's app, under another custom id if one is given.</summary>
    public Task<Answer> ForgesSubmitAsync(string? customId, params (string Label, object Value)[] inputs) => SubmitAsync(inputs, forged: true, customId);

    /// <summary>Takes all of it that only this member sees out of their sight.</summary>
    public async Task DismissAsync()
    {
        foreach (var message in FollowUps.Append(Message).OfType<SeenMessage>().Where(message => message.IsPrivate))
            await _by.DismissesAsync(message);
    }

    public override string ToString() => Outcome switch
    {
        "modal" => $"the form \"{Modal!.Title}\" ({string.Join(", ", Modal.Inputs.Select(input => input.Label))})",
        "failed" => $"\"{Error}\"",
        _ => Message?.ToString() ?? $"nothing ({Outcome})",
    };

    private Task<Answer> SubmitAsync((string Label, object Value)[] inputs, bool forged, string? customId)
    {
        var form = Modal ?? throw new InvalidOperationException($"{_by.Name} sees no form, but {this}");
        return _by.SubmitAsync(form, inputs, forged, customId);
    }

    private SeenMessage? Read(string name) => _json.Field(name) is { } message ? new SeenMessage(_by, message) : null;
}
