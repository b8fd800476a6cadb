using Serilog.Events;
using Serilog.Formatting;

namespace NexusBot.Host.Logging;

/// <summary>Sits between a formatter and its sink, since only the finished text holds everything, exceptions included.</summary>
internal sealed class RedactingFormatter(ITextFormatter inner, SecretRedactor redactor) : ITextFormatter
{
    public void Format(LogEvent logEvent, TextWriter output)
    {
        using var text = new StringWriter();
        inner.Format(logEvent, text);
        output.Write(redactor.Redact(text.ToString()));
    }
}
