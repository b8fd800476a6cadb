using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace NexusBot.Sandbox.Rest;

/// <summary>A matched route as Discord's documentation writes it, and the resource that its rate limits go by.</summary>
internal readonly record struct RouteTemplate(string Method, string Path, string Resource)
{
    /// <summary>Null where no endpoint matched.</summary>
    public static RouteTemplate? Of(HttpContext context)
    {
        if (context.GetEndpoint() is not RouteEndpoint { RoutePattern.RawText: { } text })
            return null;

        var values = context.Request.RouteValues;
        var resource = values["channel_id"] ?? values["guild_id"] ?? values["webhook_token"] ?? values["interaction_token"] ?? "";
        return new RouteTemplate(context.Request.Method, WithoutVersion(text), (string)resource);
    }

    // "/api/v10/channels/{channel_id}" is known as "/channels/{channel_id}".
    private static string WithoutVersion(string text)
    {
        const string prefix = "/api/v";
        return text.StartsWith(prefix, StringComparison.Ordinal) ? text[text.IndexOf('/', prefix.Length)..] : text;
    }
}
