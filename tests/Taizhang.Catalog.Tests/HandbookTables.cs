namespace Taizhang.Catalog.Tests;

/// <summary>
/// The tables the handbook proposes, chapter by chapter, and where each of their fields stands in the catalog. A table's
/// first line says which ledger, case, role, body or book keeps it; then, for each field, what it is called there, or
/// where else it stands (<c>ledger:carrier.code</c>), or why it is left out (<c>-counted</c>).
/// </summary>
internal static class HandbookTables
{
    /// <summary>Why a field of the handbook is kept nowhere.</summary>
    public static readonly Dictionary<string, string> LeftOut = new()
    {
        ["counted"] = "It follows from what is written down and is worked out, never typed.",
        ["told"] = "A rule says it when it is so.",
        ["score"] = "Facts only: nobody and nothing is given points or grades.",
        ["private"] = "Private detail the work does not need.",
        ["tick"] = "Nobody writes down the minutes: a tick 含集中学习 says that there was study.",
        ["matrix"] = "A list of who did how much is attendance by another name.",
        ["setting"] = "A setting of the rule that reads it, with its document.",
        ["place"] = "The place is said in words; coordinates are asked of nobody.",
    };

    public const string All = """
        CenterGroupSession ledger:gathering
          Year=date SeqNo=-counted Date=date StartTime=start EndTime=end Place=place Host=host Topic=topic Form=form IsExpanded=expanded
          Attendees=attendees Absentees.reason=absent Absentees.makeUpDate=make_up Observers=observers KeySpeakers=speakers Materials=materials
          MinutesText=minutes MinutesKeeper=recorder Attachments=files ReportedUpDate=reported PlanAndSummary=ledger:study-paper.kind
        StaffStudy ledger:gathering
          IncludesVillageCadres=with_villages StudyMinutes=-tick Study=study
        BranchMeeting ledger:gathering
          Branch=organisation Bodies=bodies MeetingType=kinds Date=date Start=start End=end Place=place Host=host Recorder=recorder Expected=expected
          Present=present VotingExpected=voters_expected VotingPresent=voters_present AbsentList=absent Observers=observers Agenda=agenda
          Discussion=minutes Decisions=decisions VoteYes=votes_yes VoteNo=votes_no VoteAbstain=votes_abstain VoteWritten=votes_written
          StudyHours=hours Lecturer=lecturer LectureTitle=lecture Attachments=files PlatformRef=platform_number PreparedBy=prepared_by
          NotExpected=role:excused-member.reason
        ThemeDay ledger:gathering
          Month=date FixedDay=-setting OtherDayReason=fixed_day Theme=subject Steps=steps Attendance=present Photos=files
        DiscussionRound ledger:gathering
          Theme=theme RoundNo=round Sessions=-counted Speakers=speakers
        Essay ledger:essay
          Author=author Title=headline Date=date Topic=topic WordCount=words File=files Source=occasion
        Screening ledger:gathering
          ProgramTitle=programme Episode=episode Date=date Place=place Organiser=organisation Viewers=present Branches=bodies Photo=files
        FourOnesScheme ledger:gathering
          Items=kinds Period=-matrix MinCount=-matrix EvidenceType=-matrix
        YoungCadre role:young-cadre
          Person=person BirthDate=person.birth Unit=organisation HiredDate=hired AgeLimit=-matrix
        Training ledger:training
          Name=heading Kind=kind Days=days Hours=hours Participants=participants Certificates=certificates

        StarCriterion ledger:star-criterion
          Year=year Domain=domain Item=item MaxScore=points ScoringNote=scoring IsVeto=veto DocNo=document
        StarAssessment case:star-rating
          Branch=subject Year=year SelfScores=self-scored.self_items SelfTotal=self-scored.self_score TownScores=checked.town_items TownTotal=checked.town_score
          CountyScores=confirmed.county_items CountyTotal=confirmed.county_score Bonus=checked.bonus Deduction=checked.deduction VetoHits=checked.veto_hits
          Total=decided.score ProposedStar=checked.proposed_star FinalStar=decided.star PublicityStart=published.published_from
          PublicityEnd=published.published_to Objections=published.objections ApprovedBy=decided.reviewed_by ApprovedDate=decided PrevStar=-told
          ChangeReason=decided.change_reason Innovation=innovation
        WeakOrgCase case:rectification
          Org=subject Year=found FoundDate=found Criteria=criteria MainProblems=problems Level=level LeadCadre=leader TownLeader=town_leader
          FirstSecretary=first_secretary HelpingUnit=helping_unit Plan=planned Measures.task=measure.task Measures.owner=measure.owner
          Measures.due=measure.due Measures.done=measure.done Measures.evidence=files MidReviewDate=mid-review AcceptanceDate=accepted
          AcceptanceBy=accepted.accepted_by Result=accepted.result RelapseOf=-told
        Issue case:problem
          No=number FoundDate=found FoundBy=found.found_by Org=subject Domain=domain Description=description RuleRef=basis Severity=severity
          ResponsiblePerson=responsible ResponsibleLeader=responsible_leader Measure=measured.measure DueDate=measured.due Status=-counted
          KeptUp=verified.kept_up DoneDate=verified.done Evidence=files VerifiedBy=verified.verified_by VerifiedDate=verified ReopenCount=reopened
          AffectedCount=affected

        Grid organisation:grid
          Code=code Village=parent Name=name Boundary=ledger:grid-profile.boundary Households=ledger:grid-profile.households
          Population=ledger:grid-profile.population GridLeader=role:grid-leader.person GridWorker=role:grid-worker.person
        PartyGroup organisation:party-group
          Code=code Branch=parent GridId=parent Name=name Leader=role:group-leader.person FormedDate=opened Members=role:group-member.person
        MemberHouseholdLink ledger:household-link
          Member=member HouseholdHead=household.head HouseholdCode=household.number Category=category StartDate=date EndDate=to EndReason=ended
          BasisMeeting=basis Phone=person.phone Primary=role
        LinkVisit ledger:link-visit
          Link=member Household=household Date=date Matter=matter Problem=problem Result=result Followup=next

        Programme ledger:programme-quota
          Name=programme Level=level Year=year Tracks.Name=track Tracks.UnitType=unit_kind Tracks.Quota=quota DocNo=document
        Honour case:title
          Programme=programme HonourName=honour UnitType=subject UnitRef=subject Level=level StageApplied=applied StageRecommended=recommended
          StageAssessed=assessed StagePublished=published StageNamed=conferred StageRechecked=rechecked StageRevoked=revoked StageExpired=expired
          PublicityStart=published.published_from PublicityEnd=published.published_to NamedDate=conferred DocTitle=conferred.document_title
          DocNo=conferred.document IssuingBody=conferred.issuer ValidTo=conferred.valid_to PlaqueNo=conferred.plaque Files=files
        PersonHonour ledger:commendation
          Person=person Household=household Name=recipient HonourName=honour Level=level DocNo=document IssuingBody=issuer
          PublicityStart=published_from PublicityEnd=published_to

        DevDossier case:membership
          Person=subject Apply=apply Talk=talk Talker=talk.talker Activist=activist ActivistFiled=activist-filed Mentors=mentors.mentors
          Cultivation=cultivation Candidate=candidate CandidateFiled=candidate-filed Introducers=introducers.introducers
          PoliticalReview=political-review TrainingDays=training.days TrainingHours=training.hours CommitteeReview=committee-review
          PreReview=pre-review BookNumber=application-book.number SpoiledNumber=application-book.spoiled_number BranchMeeting=branch-meeting
          ExpectedVoting=branch-meeting.voters_expected ExcludedVoters=branch-meeting.without_rights Yes=branch-meeting.votes_yes
          Written=branch-meeting.votes_written Ballot=branch-meeting.secret_ballot UpperTalk=upper-talk Approved=approved
          SpecialReason=approved.special_reason ApprovalFiled=approval-filed Assigned=assigned Oath=oath Probation=probation
          ConversionApplied=conversion-applied ConversionMeeting=conversion-meeting ConversionApproved=conversion-approved Archived=archived
          Extended=extended.months Cancelled=cancelled.kind TransferredIn=transferred-in.from_unit Relative=near_relative Leaving=leaving_on
        StepDocument case:membership
          StepCode=files DocName=files Required=files ResponsibleParty=files Attached=files DocDate=apply
        DevQuota ledger:development-quota
          Year=year Branch=organisation Issued=issued Adjusted=adjusted
        Member role:member
          Name=person.name IdNumber=person.id_number Sex=person.sex Ethnicity=person.ethnicity BirthDate=person.birth Education=person.education
          Category=role:probationary-member.person Branch=organisation JoinedDate=role:probationary-member.from ConvertedDate=from Post=post
          Occupation=occupation Phone=person.phone Address=person.address Standing=standing Lost=standing Migrant=role:migrant-member.place ValidTo=to
        ReserveCadre role:reserve-cadre
          Person=person Village=organisation BirthDate=person.birth Education=person.education PartyStatus=role:member.person Source=source
          TargetPost=target RecommendDate=recommended TownReviewDate=reviewed FilingDate=filed Mentor=mentor TrainingLog=training
          YearAssessment=-score Grade=-score Status=to OutReason=left
        ConsoleBatch ledger:care-fund
          Batch=batch Occasion=ledger:care.occasion Year=date Source=source DocNo=document Amount=amount DecisionMeeting=decision DecisionDate=decided
          StandardPerPerson=standard PublicityStart=published_from PublicityEnd=published_to
        ConsoleItem ledger:care
          Batch=batch Person=person Category=category Reason=reason Amount=amount InKind.name=goods InKind.value=goods_value PayMethod=pay
          PaidDate=date VisitedBy=visited_by RecipientSignature=signed CollectedBy=collected_by Relation=relation IdCheck=id_checked Photo=files
        Medal case:medal
          Person=subject JoinDate=joined ConvertDate=converted SystemDate=system_joined SenioritySource=seniority_source PartyAgeOnCutoff=-counted
          Alive=person.died ConductCheck=verified.conduct DisciplineCheck=reviewed.authority_opinion DisciplineCheckDate=reviewed.authority_date
          MedalNo=awarded.number AwardDate=awarded AwardPlace=awarded.place ReceivedBy=awarded.received_by Relation=awarded.received_by
          Photo=files DeceasedAfterCutoff=-told

        Lecture ledger:lecture
          Date=date Time=start Place=place Village=organisation Topic=topic Mode=mode Lecturer=lecturer LecturerLevel=outside.level
          LecturerOrg=outside.name LecturerPost=lecturer_post OwnLecturer=speaker Audience=audience AudienceType=audience_kind
          DurationMin=minutes_long Round=round Materials=materials Households=households Photo=files SignIn=files
        Submission ledger:submission
          No=number Title=headline Author=author CoAuthors=author Topic=category Draft=files Photos=files SubmitDate=date Target=outlet Result=result
        Publication ledger:publication
          Submission=original Outlet=outlet OutletLevel=outside.level Channel=channel PublishDate=date Title=headline Url=link
          ScreenshotOrPage=files Column=column IsReprint=reprint WordCount=words Villages=villages FirstReview=first_review
          SecondReview=second_review FinalReview=final_review Proof=proofs
        Carrier ledger:carrier
          Code=code Type=carrier Village=organisation Place=place PlaceKind=place_kind GPS=-place Size=size Material=material Owner=owner
          Keeper=keeper InstalledDate=date Status=state
        ContentChange ledger:carrier-change
          Carrier=carrier Date=date Action=action ContentText=content Topic=topic ApprovedBy=approver ReviewSheet=files BeforePhoto=files
          AfterPhoto=files ExpireDate=expires Cost=cost Pieces=quantity
        ScreenPlay ledger:screen-play
          Carrier=screens Message=content From=date To=to TimesPerDay=times_per_day
        Inspection ledger:carrier-check
          Date=date Carrier=carrier Problem=problem FixDue=fix_due FixedDate=fixed
        Model ledger:model
          Name=name Type=kind Unit=unit DiscoveredDate=date DeedText=deed EvidenceWitness=witness RecommendTo=recommended_to Level=level
          ResultHonour=honour PublicityItems=publicity Consent=consent

        CivilFile ledger:civil-file
          Village=organisation Item=item Standard=standard Evidence=material Score=-score Gap=gap Owner=keeper
        Recheck case:title
          Date=rechecked Level=level Score=-score Problems=rechecked.problems Negative=rechecked.negative Result=rechecked.result
        CustomCouncil organisation:ceremony-council
          Village=parent Members=role:council-member.person ElectedDate=fact:term TermEnd=fact:term CharterDoc=ledger:charter.kind
        WeddingFuneral ledger:ceremony
          Village=organisation Type=kind Host=-private ReportedDate=reported Date=date Tables=-private BridePrice=-private Cost=-private
          StandardMet=simple Saved=-private Photo=files Cadre=by_cadre
        CultureActivity ledger:culture-activity
          Series=series Theme=theme Date=date Place=place Organiser=organisation Partner=partner Form=form Participants=participants Plan=plan
          Photos=files NewsLink=link Cost=cost
        Performance ledger:performance
          Troupe=troupe TroupeLevel=outside.level ContactPerson=contact ContractOrLetter=letter Date=date Village=organisation
          Programme=programme ProgrammeList=programme_list Audience=audience SafetyPlan=safety_plan Photos=files

        PracticeSite organisation:practice-station
          Code=code Level=organisation:practice-point.name Village=parent Name=name SignboardDate=opened Director=role:site-director.person
          Rooms=ledger:site-check.rooms OpenHours=ledger:site-check.hours Systems=ledger:site-check.systems Teams=organisation:village-team.name
          Projects=ledger:site-check.projects IsDemo=fact:demonstration DemoLevel=case:title.level DemoDocNo=case:title.conferred.document
        SiteCheck ledger:site-check
          Site=organisation Date=date HasPlace=has_place HasTeam=has_team HasActivity=has_activity HasProject=has_project
          HasMechanism=has_mechanism Evidence=files Gap=gap Inspector=checker FixDue=fix_due
        VolunteerTeam ledger:team-profile
          Code=organisation:village-team.code Village=organisation Name=team Type=kind Leader=role:team-leader.person
          SetUpDate=organisation:village-team.opened MemberIds=role:volunteer.person RegisteredOnPlatform=platform_number
          PlatformTeamNo=platform_number Status=organisation:village-team.closed
        Volunteer role:volunteer
          Person=person IdNo=person.id_number Phone=person.phone Skills=skills RegisterDate=from PlatformNo=platform_number Source=source
          Guardian=guardian Status=to LeftWhy=left
        VolunteerActivity ledger:volunteer-activity
          No=platform_number Project=project Brand=brand Team=team Title=content Date=date Start=start End=end Place=place Site=site
          Category=category Beneficiaries=beneficiaries Organiser=organisation Participants=volunteers Hours=hours Content=content Photos=files
          PlatformActivityNo=platform_number Feedback=feedback
        Brand organisation:volunteer-brand
          Name=name StartDate=opened Owner=parent Teams=ledger:volunteer-activity.team Projects=organisation:volunteer-project.name
          Activities=ledger:volunteer-activity.brand Honour=case:title.honour

        IntegrityRecord ledger:integrity-note
          Type=kind Date=date Content=content Counterpart=counterpart Evidence=files
        PersonalIssue ledger:own-issue
          Text=matter Kind=kind Category=area Root=cause Measure=measure DueDate=due Progress=progress Result=result LastYear=carried
        Notice ledger:notice
          Sender=sender DocNo=document Form=form DueDay=due SentBack=sent SentOn=returned Channel=channel Villages=from_villages Stamped=stamped
        """;
}
