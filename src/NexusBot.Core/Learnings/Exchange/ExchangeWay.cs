namespace NexusBot.Core.Learnings.Exchange;

public enum ExchangeWay
{
    Import,
    Export,
}
