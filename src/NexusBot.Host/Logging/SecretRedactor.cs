using System.Text.RegularExpressions;

namespace NexusBot.Host.Logging;

/// <summary>Takes secrets out of finished log text: by value (the token in use) and by shape (whatever looks like a token, an
/// interaction's or a webhook's address), so that an exception's text cannot carry one into a file.</summary>
internal sealed partial class SecretRedactor(string token)
{
    private const string Mask = "***";

    // Anything shorter is no token, and taking it out would only tear words apart.
    private const int ShortestToken = 8;

    public string Redact(string text)
    {
        if (token.Length >= ShortestToken)
            text = text.Replace(token, Mask, StringComparison.Ordinal);

        text = BotToken().Replace(text, Mask);
        text = InteractionAddress().Replace(text, $"$1{Mask}");
        return WebhookAddress().Replace(text, $"$1{Mask}");
    }

    [GeneratedRegex(@"[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}", RegexOptions.NonBacktracking)]
    private static partial Regex BotToken();

    [GeneratedRegex(@"(interactions/\d+/)[^/\s""?]+", RegexOptions.NonBacktracking)]
    private static partial Regex InteractionAddress();

    [GeneratedRegex(@"(webhooks/\d+/)[^/\s""?]+", RegexOptions.NonBacktracking)]
    private static partial Regex WebhookAddress();
}
