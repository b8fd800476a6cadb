using System.Text.Json;
using System.Text.Unicode;

namespace NexusBot.Sandbox.Wire;

/// <summary>Parses JSON whose every text can be read. The parser alone lets half a surrogate pair pass, and throws where it is read.</summary>
internal static class WellFormedJson
{
    /// <exception cref="JsonException">It is not JSON, or a text in it is not Unicode.</exception>
    public static JsonElement Parse(ReadOnlySpan<byte> bytes)
    {
        var json = JsonElement.Parse(bytes);
        if (!Utf8.IsValid(bytes) || (bytes.IndexOf(@"\u"u8) >= 0 && !CanBeRead(bytes)))
            throw new JsonException("A text in it is not Unicode.");
        return json;
    }

    private static bool CanBeRead(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                    reader.GetString();
            }
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
